package io.plumbline.workforce.console;

import java.util.List;
import java.util.Optional;

/**
 * Where LabelingJobs are. Every method throws a {@link io.plumbline.workforce.refusal.Refusal} when
 * the cluster cannot be asked, or refuses.
 */
public interface JobSource {
  /** The most jobs of one answer. */
  int MOST_JOBS = 500;

  /** The jobs of one namespace, or of all that are looked after; in no order. */
  Found jobs(Optional<String> namespace);

  /** One job, where it is there. */
  Optional<JobDocument> find(JobName job);

  /**
   * Some jobs.
   *
   * @param extent whether these are all
   */
  record Found(List<JobLine> jobs, Extent extent) {
    public Found {
      jobs = List.copyOf(jobs);
    }
  }
}
