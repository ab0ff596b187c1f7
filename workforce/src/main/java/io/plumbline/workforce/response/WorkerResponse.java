package io.plumbline.workforce.response;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/** All answers about one object, in the form of Ground Truth's worker response file. */
record WorkerResponse(List<Answer> answers) {
  static WorkerResponse of(List<StoredAnswer> answers) {
    return new WorkerResponse(answers.stream().map(StoredAnswer::toResponse).toList());
  }

  /**
   * One answer.
   *
   * @param answerContent what the worker submitted, JSON
   * @param acceptanceTime when the worker took the task, ISO 8601 with milliseconds, UTC
   */
  record Answer(
      @JsonRawValue String answerContent,
      String acceptanceTime,
      String submissionTime,
      double timeSpentInSeconds,
      String workerId) {}
}
