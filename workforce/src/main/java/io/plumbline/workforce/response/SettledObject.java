package io.plumbline.workforce.response;

import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An object with its outcome; its answers, which may be many masks, are read apart from it. */
record SettledObject(long id, Outcome outcome, Instant settledAt) {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HH_mm_ss").withZone(ZoneOffset.UTC);

  /** Whether there is an answer: such an object has a worker response file. */
  boolean isAnswered() {
    return outcome == Outcome.Answered;
  }

  /** The name of its worker response file below the batch's folder. */
  String fileName() {
    return id + "/" + FILE_TIME.format(settledAt) + ".json";
  }

  /**
   * Its line in {@code responses.jsonl}.
   *
   * @param answers in the order of the workers' ids
   */
  ObjectResponse toObjectResponse(List<StoredAnswer> answers) {
    return new ObjectResponse(
        id, answers.stream().map(StoredAnswer::toWorkerAnswer).toList(), outcome);
  }
}
