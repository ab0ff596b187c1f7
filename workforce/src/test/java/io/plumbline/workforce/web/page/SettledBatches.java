package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.OnePage;
import io.plumbline.workforce.fixture.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tests that look at the settled objects of batches of a team, as an administrator does. */
abstract class SettledBatches extends OnePage {
  static String answer(Browser who, BatchBody batch, String label) {
    String lease = who.lease(batch).lease();
    assertThat(who.answer(lease, label).status()).isEqualTo(204);
    return lease;
  }

  static void answerAll(Browser who, BatchBody batch) {
    for (Reply task = who.lease(batch); task.status() == 200; task = who.lease(batch)) {
      assertThat(who.answer(task.lease(), "owl").status()).isEqualTo(204);
    }
  }

  static JsonNode found(BatchBody batch, String query) {
    return admin.get(path(batch) + query).json();
  }

  static List<Long> ids(BatchBody batch, String query) {
    return found(batch, query).path("objects").findValues("object").stream()
        .map(JsonNode::asLong)
        .toList();
  }

  static String path(BatchBody batch) {
    return "/api/admin/batches/default/" + batch.job() + "/uid-1/3/objects";
  }

  static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forGroups(folder, job, objects, workersPerObject, "\"birders\"");
    api.open(batch);
    return batch;
  }
}
