package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * What the model says about one open object, in {@code inference/<n>/predictions-…}. With a failure
 * the other values mean nothing and are left out of the JSON.
 *
 * @param label the class index of the highest probability
 * @param confidence that probability
 * @param margin its lead over the second highest
 * @param failure one sentence when the object could not be read
 */
public record Prediction(
    @JsonProperty(required = true) long id,
    int label,
    double confidence,
    double margin,
    Optional<String> failure) {

  /** The prediction of an object that could be read. */
  public static Prediction of(long id, int label, double confidence, double margin) {
    return new Prediction(id, label, confidence, margin, Optional.empty());
  }

  /** The record of an object that could not be read. */
  public static Prediction failed(long id, String failure) {
    return new Prediction(id, 0, 0, 0, Optional.of(failure));
  }

  @JsonValue
  Object json() {
    return failure
        .<Object>map(reason -> new Failed(id, reason))
        .orElseGet(() -> new Predicted(id, label, confidence, margin));
  }

  private record Failed(long id, String failure) {}

  private record Predicted(long id, int label, double confidence, double margin) {}
}
