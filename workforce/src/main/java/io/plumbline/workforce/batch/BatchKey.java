package io.plumbline.workforce.batch;

/** What names a batch: its job and its number there. */
public record BatchKey(JobKey job, int iteration) {
  /** The batch of an address, whose parts stand in this order. */
  public static BatchKey of(String namespace, String job, String uid, int iteration) {
    return new BatchKey(new JobKey(job, namespace, uid), iteration);
  }

  /** The same as a path, as it stands in the service's addresses. */
  @Override
  public String toString() {
    return String.join("/", job.namespace(), job.name(), job.uid(), String.valueOf(iteration));
  }
}
