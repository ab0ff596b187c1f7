package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people answered, as it lies in the bucket: Ground Truth's worker response files. */
final class WorkerResponses {
  private static final Pattern FILE =
      Pattern.compile("([0-9]+)/[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}_[0-9]{2}_[0-9]{2}[.]json");

  private final ObjectStore store;
  private final Lines lines;
  private final JobFolder folder;

  WorkerResponses(ObjectStore store, URI outputFolder) {
    this.store = store;
    this.lines = new Lines(store);
    this.folder = new JobFolder(outputFolder);
  }

  /**
   * All answers to a batch.
   *
   * @throws AssertionError when a file has another name or form than Ground Truth's
   */
  List<Answer> of(int batch) throws IOException {
    Map<String, String> pictures = pictures(batch);
    URI responses = folder.workerResponses(batch);
    List<Answer> answers = new ArrayList<>();
    for (URI file : store.list(responses)) {
      if (!file.equals(folder.responses(batch))) {
        String picture = pictures.get(id(responses.relativize(file).toString()));
        for (JsonNode answer : lines.of(file).get(0).required("answers")) {
          answers.add(read(answer, picture));
        }
      }
    }
    return answers;
  }

  private Map<String, String> pictures(int batch) throws IOException {
    Map<String, String> pictures = new HashMap<>();
    for (JsonNode object : lines.of(folder.batch(batch))) {
      pictures.put(object.path("id").asText(), object.at("/dataObject/source-ref").asText());
    }
    return pictures;
  }

  private static String id(String name) {
    Matcher file = FILE.matcher(name);
    if (!file.matches()) {
      throw new AssertionError("Ground Truth names no worker response " + name + ".");
    }
    return file.group(1);
  }

  private static Answer read(JsonNode answer, String picture) {
    Instant accepted = Instant.parse(answer.required("acceptanceTime").asText());
    Instant submitted = Instant.parse(answer.required("submissionTime").asText());
    if (submitted.isBefore(accepted) || answer.required("timeSpentInSeconds").asDouble() < 0) {
      throw new AssertionError("Submitted before it was accepted: " + answer);
    }
    return new Answer(
        answer.required("workerId").asText(),
        picture,
        answer.required("answerContent").at("/crowd-image-classifier/label").asText());
  }
}
