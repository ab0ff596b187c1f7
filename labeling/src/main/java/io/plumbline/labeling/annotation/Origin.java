package io.plumbline.labeling.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Whose a label is, as its metadata says it.
 *
 * @param jobName the job's own name; the line has {@code labeling-job/} before it
 * @param date microseconds, UTC, no zone: {@code 2024-05-02T10:11:12.123456}; absent for a label
 *     that was made elsewhere, when nobody knows it
 */
public record Origin(Annotator annotator, String jobName, Optional<String> date) {

  /** Adds {@code type}, {@code human-annotated}, {@code creation-date} and {@code job-name}. */
  public void describe(ObjectNode metadata, String type) {
    metadata.put("type", type).put("human-annotated", annotator == Annotator.HUMAN ? "yes" : "no");
    date.ifPresent(known -> metadata.put("creation-date", known));
    metadata.put("job-name", jobNameInLines(jobName));
  }

  /** A job's name as manifest lines have it. */
  public static String jobNameInLines(String jobName) {
    return "labeling-job/" + jobName;
  }
}
