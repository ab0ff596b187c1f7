package io.plumbline.labeling.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.image.SimulatedJob.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps are pure functions of their document and the store, however often they are begun. */
class RestartTest {
  private final SimulatedJob simulated = new SimulatedJob(600);
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_step_that_is_run_twice_leaves_the_same_bytes(Stage stage) throws IOException {
    TestJob job = TestJob.ofTexts(folder);
    simulated.runBefore(stage, job);
    Object first = simulated.run(stage, job);
    var bytes = job.snapshot();

    Object second = simulated.run(stage, job);

    assertThat(second).isEqualTo(first);
    assertThat(job.snapshot()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void a_step_that_died_at_any_write_leaves_the_same_bytes_when_it_is_run_again(Stage stage)
      throws IOException {
    TestJob before = TestJob.ofTexts(Files.createDirectory(folder.resolve("before")));
    simulated.runBefore(stage, before);
    TestJob undisturbed = before.copyTo(folder.resolve("undisturbed"));
    var counting = new FailingStore(before.store(), Integer.MAX_VALUE);
    simulated.run(stage, undisturbed.through(counting));

    for (int write = 1; write <= counting.writes(); write++) {
      TestJob job = before.copyTo(folder.resolve("failing-" + write));
      TestJob failing = job.through(new FailingStore(job.store(), write));
      assertThatThrownBy(() -> simulated.run(stage, failing))
          .hasStackTraceContaining("no space left on device");
      simulated.run(stage, job);
      assertThat(job.snapshot()).isEqualTo(undisturbed.snapshot());
    }
  }
}
