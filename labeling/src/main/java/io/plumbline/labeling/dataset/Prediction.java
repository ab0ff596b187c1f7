package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.plumbline.labeling.label.Label;
import java.util.Optional;

/**
 * What the model says about one open object, in {@code inference/<n>/predictions-…}. With a failure
 * the other values mean nothing and are left out of the JSON.
 *
 * @param label empty with a failure; for classes, that of the highest probability
 * @param confidence that probability; for boxes and masks, the quality to expect
 * @param margin the lead over the second highest; for boxes and masks, the confidence
 * @param failure one sentence when the object could not be read
 */
public record Prediction(
    @JsonProperty(required = true) long id,
    Optional<Label> label,
    double confidence,
    double margin,
    Optional<String> failure) {

  /** The prediction of an object that could be read. */
  public static Prediction of(long id, Label label, double confidence, double margin) {
    return new Prediction(id, Optional.of(label), confidence, margin, Optional.empty());
  }

  /** The record of an object that could not be read. */
  public static Prediction failed(long id, String failure) {
    return new Prediction(id, Optional.empty(), 0, 0, Optional.of(failure));
  }

  @JsonValue
  Object json() {
    return failure
        .<Object>map(reason -> new Failed(id, reason))
        .orElseGet(() -> new Predicted(id, label.orElseThrow(), confidence, margin));
  }

  private record Failed(long id, String failure) {}

  private record Predicted(long id, Label label, double confidence, double margin) {}
}
