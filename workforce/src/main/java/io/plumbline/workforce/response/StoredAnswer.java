package io.plumbline.workforce.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One answer as it was taken.
 *
 * @param content what the worker submitted, JSON
 */
record StoredAnswer(String worker, String content, Instant accepted, Instant submitted) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final double MILLIS_PER_SECOND = 1000.0;

  WorkerResponse.Answer toResponse() {
    return new WorkerResponse.Answer(
        content,
        TIME.format(accepted),
        TIME.format(submitted),
        Duration.between(accepted, submitted).toMillis() / MILLIS_PER_SECOND,
        worker);
  }

  WorkerAnswer toWorkerAnswer() {
    try {
      return new WorkerAnswer(worker, Json.mapper().readValue(content, ObjectNode.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of " + worker + " was stored that is none", e);
    }
  }
}
