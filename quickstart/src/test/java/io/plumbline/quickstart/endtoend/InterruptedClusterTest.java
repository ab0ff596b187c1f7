package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plumbline.quickstart.cluster.ClusterSettings;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.dataset.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster's processes do when the one that started them is told to end. */
@Tag("end-to-end")
class InterruptedClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  /** A program that starts a cluster in the folder given and waits for ever. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String... words) throws InterruptedException {
      Path engine = CacheFolder.of(System.getenv()).engine();
      LocalCluster.start(
          new ClusterSettings(TestCluster.installation(), engine, Path.of(words[0]), 1, 1));
      new CountDownLatch(1).await();
    }
  }

  @Test
  void a_cluster_whose_process_is_told_to_end_leaves_no_process_behind() throws IOException {
    Process cluster = start();
    await().atMost(PATIENCE).until(() -> cluster.descendants().count() >= 2);
    List<ProcessHandle> services = cluster.descendants().toList();

    cluster.destroy();

    await().atMost(PATIENCE).until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(cluster.onExit()).succeedsWithin(PATIENCE);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dplumbline.root=" + System.getProperty("plumbline.root"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Waiting.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }
}
