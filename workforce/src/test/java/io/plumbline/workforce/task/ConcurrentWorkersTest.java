package io.plumbline.workforce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Crowd;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class ConcurrentWorkersTest {
  private static final int OBJECTS = 500;
  private static final int WANTED = 3;

  @TempDir private Path folder;
  @Parameter private Database database;

  @Test
  void eight_workers_at_once_give_every_object_exactly_the_answers_wanted() throws Exception {
    List<String> workers = IntStream.range(0, 8).mapToObj(n -> "w" + n).toList();
    try (RunningService service = RunningService.start(database.of(folder))) {
      BatchBody batch = BatchBody.forPeople(folder, "crowd", OBJECTS, WANTED);
      service.api().open(batch);

      int answers = new Crowd(workers, List.of(service.api())).answerAll(batch);

      service.api().awaitClosed(batch);
      assertThat(answers).isEqualTo(OBJECTS * WANTED);
      batch.assertAnsweredBy(WANTED);
    }
  }
}
