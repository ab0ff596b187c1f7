package io.plumbline.workforce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.Api;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConcurrentWorkersTest {
  private static final int WORKERS = 8;
  private static final int OBJECTS = 500;
  private static final int WANTED = 3;

  @TempDir static Path folder;

  @Test
  void eight_workers_at_once_give_every_object_exactly_the_answers_wanted() throws Exception {
    try (RunningService service = RunningService.start(folder)) {
      BatchBody batch = BatchBody.forPeople(folder, "crowd", OBJECTS, WANTED);
      service.api().open(batch);

      int answers = answeredBy(service.api(), batch);

      service.api().awaitClosed(batch);
      assertThat(answers).isEqualTo(OBJECTS * WANTED);
      assertThat(batch.responses()).hasSize(OBJECTS).allSatisfy(this::hasAllAnswers);
    }
  }

  private static int answeredBy(Api api, BatchBody batch) throws Exception {
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int n = 0; n < WORKERS; n++) {
      String worker = "w" + n;
      workers.add(() -> answerAll(api, batch, worker));
    }
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try {
      int answers = 0;
      for (Future<Integer> worker : threads.invokeAll(workers)) {
        answers += worker.get();
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static int answerAll(Api api, BatchBody batch, String worker) {
    int answers = 0;
    Reply task = api.lease(batch.team(), worker);
    while (task.status() == 200) {
      Reply taken = api.answer(task.lease(), BatchBody.LABELS.get(answers % 4));
      assertThat(taken.status()).as(taken.text()).isEqualTo(204);
      answers++;
      task = api.lease(batch.team(), worker);
    }
    assertThat(task.status()).as(task.text()).isEqualTo(204);
    return answers;
  }

  private void hasAllAnswers(String line) {
    JsonNode response = new JsonMapper().readTree(line);
    assertThat(response.path("outcome").asString()).isEqualTo("Answered");
    assertThat(response.path("answers").valueStream().map(a -> a.path("workerId").asString()))
        .hasSize(WANTED)
        .doesNotHaveDuplicates();
  }
}
