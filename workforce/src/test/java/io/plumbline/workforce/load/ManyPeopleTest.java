package io.plumbline.workforce.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many people as wanted, for as long as wanted: {@code make bench-workforce}. */
@Tag("load")
@OnPostgres
class ManyPeopleTest {
  @TempDir private Path folder;

  @Test
  void many_people_at_once_over_a_killed_service_give_each_object_its_answers(PostgresServer server)
      throws Exception {
    LoadRun run =
        new LoadRun(
            Integer.getInteger("plumbline.workers", 200),
            Duration.ofSeconds(Long.getLong("plumbline.seconds", 300)));

    LoadRun.Outcome outcome = run.run(folder, server.of(folder));

    LoadPage page = new LoadPage(run, outcome, System.getProperty("plumbline.commit", ""));
    Files.writeString(Path.of(System.getProperty("plumbline.report")), page.markdown());
    System.out.print(page.markdown());
    assertThat(outcome.measured().errors()).isEmpty();
    assertThat(page.kept()).isTrue();
  }
}
