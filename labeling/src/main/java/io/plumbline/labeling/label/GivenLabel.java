package io.plumbline.labeling.label;

import io.plumbline.labeling.annotation.Annotator;

/**
 * A label and who gave it.
 *
 * @param confidence from 0 to 1; human and machine confidences are on different scales
 * @param workers how many people answered; 0 for a machine label
 * @param date microseconds, UTC, no zone: {@code 2024-05-02T10:11:12.123456}
 */
public record GivenLabel(
    Label label, double confidence, Annotator annotator, int workers, String date) {

  /** A label that people gave. */
  public static GivenLabel human(Label label, double confidence, int workers, String date) {
    return new GivenLabel(label, confidence, Annotator.HUMAN, workers, date);
  }

  /** A label that the model gave. */
  public static GivenLabel machine(Label label, double confidence, String date) {
    return new GivenLabel(label, confidence, Annotator.MACHINE, 0, date);
  }
}
