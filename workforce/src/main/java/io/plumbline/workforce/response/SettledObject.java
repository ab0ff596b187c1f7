package io.plumbline.workforce.response;

import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.dataset.WorkerAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An object with its outcome.
 *
 * @param answers in the order of the workers' ids
 */
record SettledObject(long id, Outcome outcome, Instant settledAt, List<StoredAnswer> answers) {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HH_mm_ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ANSWER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final double MILLIS_PER_SECOND = 1000.0;

  /** One answer as it was taken. */
  record StoredAnswer(
      String worker, String label, String content, Instant accepted, Instant submitted) {
    WorkerResponse.Answer toResponse() {
      return new WorkerResponse.Answer(
          content,
          ANSWER_TIME.format(accepted),
          ANSWER_TIME.format(submitted),
          Duration.between(accepted, submitted).toMillis() / MILLIS_PER_SECOND,
          worker);
    }
  }

  /** The name of its worker response file below the batch's folder. */
  String fileName() {
    return id + "/" + FILE_TIME.format(settledAt) + ".json";
  }

  WorkerResponse toWorkerResponse() {
    return new WorkerResponse(answers.stream().map(StoredAnswer::toResponse).toList());
  }

  ObjectResponse toObjectResponse() {
    return new ObjectResponse(
        id,
        answers.stream().map(answer -> new WorkerAnswer(answer.worker(), answer.label())).toList(),
        outcome);
  }
}
