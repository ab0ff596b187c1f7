package io.plumbline.e2e.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What one run of the benchmark came to.
 *
 * @param jobs how many LabelingJobs there were
 * @param complete how many of them are complete
 * @param took from the first LabelingJob's creation to the last one's completion
 * @param killed when the operator was killed
 * @param writes what the operator asked the API server to change
 * @param children the Jobs that are there, by the LabelingJob that controls them
 * @param batches how many batches the workforce service was given
 * @param queue the operator's queue latency
 * @param memory the operator's resident memory
 */
record Measurement(
    int jobs,
    long complete,
    Duration took,
    Instant killed,
    Writes writes,
    Map<String, Set<String>> children,
    int batches,
    QueueHistogram queue,
    MemoryTrace memory) {

  long transitions() {
    return writes.transitions().values().stream().mapToLong(java.util.List::size).sum();
  }

  double writesPerTransition() {
    return (double) writes.counted() / transitions();
  }
}
