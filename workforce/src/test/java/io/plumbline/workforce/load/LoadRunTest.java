package io.plumbline.workforce.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement in small, so that it still runs when somebody wants its figures. */
@OnPostgres
class LoadRunTest {
  @TempDir private Path folder;

  @Test
  void twenty_people_over_a_killed_service_give_each_object_its_answers(PostgresServer server)
      throws Exception {
    LoadRun run = new LoadRun(20, Duration.ofSeconds(9));

    LoadRun.Outcome outcome = run.run(folder, server.of(folder));

    assertThat(outcome.measured().errors()).isEmpty();
    assertThat(outcome.measured().unansweredCalls()).isPositive();
    assertThat(outcome.verdict()).isEqualTo(new Verdict(20, 0, 0, 0));
    assertThat(new LoadPage(run, outcome, "").kept()).isTrue();
  }

  @Test
  void an_answer_that_is_missing_doubled_or_of_nobody_is_found() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "some", 3, 2);
    Given given = new Given();
    given.add(new Given.Key(0, "ann"), "owl");
    given.add(new Given.Key(0, "bob"), "owl");
    given.add(new Given.Key(10, "ann"), "emu");
    Path responses = batch.folder().resolve("responses");
    Files.createDirectories(responses);
    Files.writeString(
        responses.resolve("responses.jsonl"),
        line(0, answer("ann", "owl"), answer("bob", "owl"))
            + line(10, answer("carl", "yak"), answer("carl", "yak"))
            + line(20));

    assertThat(Verdict.of(batch, given)).isEqualTo(new Verdict(3, 2, 1, 2));
  }

  private static String line(long id, String... answers) {
    return "{\"id\": %d, \"outcome\": \"Answered\", \"answers\": [%s]}%n"
        .formatted(id, String.join(", ", answers));
  }

  private static String answer(String worker, String label) {
    return "{\"workerId\": \"%s\", \"answerContent\": {\"crowd-image-classifier\": {\"label\": \"%s\"}}}"
        .formatted(worker, label);
  }
}
