package io.plumbline.quickstart.example;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LabelingJobs;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.results.RunReader;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** One LabelingJob of an example, from applying it to reading what it came to. */
public final class ExampleRun {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final LabelingJobs jobs;
  private final ExampleManifest manifest;
  private final String namespace;

  /**
   * Applies nothing yet.
   *
   * @param namespace the namespace that the manifest's resources are in
   */
  public ExampleRun(LocalCluster cluster, ExampleManifest manifest, String namespace) {
    this.jobs = cluster.jobs();
    this.manifest = manifest.inNamespace(namespace);
    this.namespace = namespace;
  }

  /** Applies the example's resources. */
  public void apply() {
    manifest.resources().forEach(jobs::apply);
  }

  /** Where the job stands now. */
  public JobView job() {
    return jobs.find(namespace, manifest.jobName())
        .orElseThrow(
            () -> new IllegalStateException("The LabelingJob " + manifest.jobName() + " is gone."));
  }

  /** The job's status as YAML. */
  public String statusYaml() {
    return jobs.statusYaml(namespace, manifest.jobName());
  }

  /**
   * Waits until the job has ended.
   *
   * @param watcher is shown the job again and again until then, the ended job last
   */
  public JobView await(Consumer<JobView> watcher) throws InterruptedException {
    JobView job = job();
    while (!job.finished()) {
      watcher.accept(job);
      Thread.sleep(LOOK_EVERY.toMillis());
      job = job();
    }
    watcher.accept(job);
    return job;
  }

  public ExampleManifest manifest() {
    return manifest;
  }

  /** What the ended job came to. */
  public RunResults results() throws IOException {
    JobFolder folder = new JobFolder(manifest.outputFolder());
    return new RunReader(new FileObjectStore(), folder, manifest.task()).read(job().iteration());
  }
}
