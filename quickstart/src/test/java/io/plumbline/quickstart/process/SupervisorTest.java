package io.plumbline.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir Path folder;

  @Test
  void a_child_that_ends_is_started_again() {
    try (Supervisor supervisor = Supervisor.start(child("exit 3"), PAUSE)) {
      await().atMost(Duration.ofSeconds(10)).until(() -> supervisor.starts() >= 3);
    }
  }

  @Test
  void a_killed_child_comes_back_as_another_process() {
    try (Supervisor supervisor = Supervisor.start(child("exec sleep 60"), PAUSE)) {
      long first = supervisor.pid();

      supervisor.kill();

      assertThat(ProcessHandle.of(first).map(ProcessHandle::isAlive).orElse(false)).isFalse();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> supervisor.pid() != first && supervisor.starts() == 2);
    }
  }

  @Test
  void closing_ends_the_child_for_good() throws InterruptedException {
    Supervisor supervisor = Supervisor.start(child("exec sleep 60"), PAUSE);
    long pid = supervisor.pid();

    supervisor.close();

    Thread.sleep(5 * PAUSE.toMillis());
    assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(supervisor.starts()).isEqualTo(1);
  }

  @Test
  void output_of_all_starts_is_appended_to_the_log_with_the_childs_environment() {
    try (Supervisor supervisor = Supervisor.start(child("echo hello $WHO; exit 0"), PAUSE)) {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Files.exists(log()) && Files.readAllLines(log()).size() >= 2);
      assertThat(log()).content().startsWith("hello world\nhello world\n");
    }
  }

  private ChildProcess child(String script) {
    return new ChildProcess("child", List.of("sh", "-c", script), Map.of("WHO", "world"), log());
  }

  private Path log() {
    return folder.resolve("logs/child.log");
  }
}
