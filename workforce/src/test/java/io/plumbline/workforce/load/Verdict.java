package io.plumbline.workforce.load;

import io.plumbline.workforce.fixture.BatchBody;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the worker responses say, held against what people were told.
 *
 * @param objects of the batch with a line
 * @param miscounted objects that have not exactly the answers wanted, each of another person
 * @param lost answers that were taken and are not there
 * @param unknown answers that are there and that nobody gave
 */
record Verdict(int objects, int miscounted, int lost, int unknown) {

  static Verdict of(BatchBody batch, Given given) {
    int objects = 0;
    int miscounted = 0;
    int unknown = 0;
    Set<Given.Key> found = new HashSet<>();
    for (String line : batch.responses()) {
      JsonNode response = new JsonMapper().readTree(line);
      Set<Given.Key> here = new HashSet<>();
      for (JsonNode answer : response.path("answers")) {
        Given.Key key =
            new Given.Key(response.path("id").asLong(), answer.path("workerId").asString());
        String label =
            answer.path("answerContent").path("crowd-image-classifier").path("label").asString();
        here.add(key);
        if (given.has(key, label)) {
          found.add(key);
        } else {
          unknown++;
        }
      }
      boolean exact =
          here.size() == batch.workersPerObject()
              && response.path("answers").size() == batch.workersPerObject();
      miscounted += exact ? 0 : 1;
      objects++;
    }
    return new Verdict(objects, miscounted, given.count() - found.size(), unknown);
  }
}
