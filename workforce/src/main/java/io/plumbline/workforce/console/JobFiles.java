package io.plumbline.workforce.console;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.FolderOwner;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.refusal.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where the files of a job are. */
final class JobFiles {
  static final String INPUT = "/spec/inputConfig/dataSource/s3DataSource/manifestS3URI";
  private static final String OUTPUT = "/spec/outputConfig/s3OutputPath";

  private JobFiles() {}

  /** The output folder as people write it. */
  static Optional<String> folder(JobDocument job) {
    return job.text(OUTPUT)
        .map(path -> (path.endsWith("/") ? path : path + "/") + ownName(job) + "/");
  }

  private static String ownName(JobDocument job) {
    return job.textOr("/spec/labelingJobName", job.name().name());
  }

  /**
   * The output folder, where it holds the results of this very job: whoever names the folder of
   * another one in a job of their own sees nothing of it.
   *
   * @throws Refusal when it does not
   */
  static JobFolder results(ObjectStore store, JobDocument job) throws IOException {
    URI path = job.uri(OUTPUT);
    JobFolder folder = new JobFolder(ObjectUri.within(path, ownName(job) + "/"));
    if (job.uid().isEmpty() || !store.exists(folder.job())) {
      throw Refusal.unknown("the job has written nothing yet");
    }
    try {
      FolderOwner.check(store, folder, job.uid());
      return folder;
    } catch (InputException e) {
      throw Refusal.unknown(e.getMessage());
    }
  }
}
