package io.plumbline.quickstart.endtoend;

import io.plumbline.quickstart.cluster.ClusterSettings;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.example.ExampleRun;
import io.plumbline.quickstart.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** The built modules as a cluster, and small digit jobs on it, each in a namespace of its own. */
final class TestCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A job that has ended. */
  record Ended(ExampleRun run, JobView job, Path output) {}

  private final Path folder;
  private final SmallDigits digits;
  private final LocalCluster cluster;

  TestCluster(Path folder) throws IOException {
    this.folder = folder;
    Installation installation = installation();
    this.digits = new SmallDigits(folder, installation);
    Path engine = CacheFolder.of(System.getenv()).engine();
    int cores = Runtime.getRuntime().availableProcessors();
    this.cluster =
        LocalCluster.start(
            new ClusterSettings(installation, engine, folder.resolve("work"), cores, 1));
  }

  /** The built working copy. */
  static Installation installation() {
    return new Installation(Path.of(System.getProperty("plumbline.root")).normalize());
  }

  LocalCluster cluster() {
    return cluster;
  }

  /** Runs the job that all these tests are about to its end. */
  Ended run(String namespace, Consumer<JobView> watcher) throws IOException, InterruptedException {
    return run(
        new ExampleRun(cluster, digits.manifest(folder.resolve(namespace)), namespace),
        namespace,
        watcher);
  }

  /** Runs the job while things are killed. */
  Ended run(String namespace, Faults faults) throws IOException, InterruptedException {
    try (faults) {
      return run(namespace, (Consumer<JobView>) faults);
    }
  }

  Faults faults(String namespace, Set<String> stages, Set<String> steps) {
    return new Faults(cluster, namespace, stages, steps);
  }

  SmallDigits digits() {
    return digits;
  }

  /** Runs any job to its end. */
  Ended run(ExampleRun run, String namespace, Consumer<JobView> watcher)
      throws InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    run.apply();
    JobView ended =
        run.await(
            job -> {
              if (Instant.now().isAfter(limit)) {
                throw new AssertionError("The job has not ended: " + job.status());
              }
              watcher.accept(job);
            });
    return new Ended(run, ended, folder.resolve(namespace).resolve(run.manifest().jobName()));
  }

  /** Where output of a namespace's jobs goes. */
  Path outputOf(String namespace) throws IOException {
    return Files.createDirectories(folder.resolve(namespace));
  }

  @Override
  public void close() {
    cluster.close();
  }
}
