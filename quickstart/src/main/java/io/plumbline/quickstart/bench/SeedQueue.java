package io.plumbline.quickstart.bench;

import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.example.ExampleRun;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs one job for each seed on one cluster, some at a time. */
final class SeedQueue {
  private static final String NAMESPACE = "bench";

  private final LocalCluster cluster;
  private final ExampleManifest manifest;
  private final int parallel;
  private final Consumer<SeedResult> listener;

  SeedQueue(
      LocalCluster cluster, ExampleManifest manifest, int parallel, Consumer<SeedResult> listener) {
    this.cluster = cluster;
    this.manifest = manifest;
    this.parallel = parallel;
    this.listener = listener;
  }

  /**
   * The results in the order of the seeds.
   *
   * @throws IllegalStateException naming the seed whose job failed
   */
  List<SeedResult> run(List<Long> seeds) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try {
      List<SeedResult> results = new ArrayList<>();
      for (Future<SeedResult> each :
          seeds.stream().map(seed -> threads.submit(() -> run(seed))).toList()) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private SeedResult run(long seed) throws IOException, InterruptedException {
    Instant started = Instant.now();
    ExampleRun run =
        new ExampleRun(cluster, manifest.withJob(manifest.jobName() + "-" + seed, seed), NAMESPACE);
    run.apply();
    JobView ended = run.await(job -> {});
    if (ended.failed()) {
      throw new IllegalStateException(
          "Seed %d: the job failed: %s".formatted(seed, ended.failureReason()));
    }
    long seconds = Duration.between(started, Instant.now()).toSeconds();
    SeedResult result = SeedResult.of(seed, run.results(), seconds);
    listener.accept(result);
    return result;
  }
}
