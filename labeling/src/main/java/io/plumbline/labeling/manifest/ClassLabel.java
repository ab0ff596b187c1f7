package io.plumbline.labeling.manifest;

/**
 * One label of an object.
 *
 * @param label the class index
 * @param confidence from 0 to 1; human and machine confidences are on different scales
 * @param workers how many people answered; 0 for a machine label
 * @param date microseconds, UTC, no zone: {@code 2024-05-02T10:11:12.123456}
 */
public record ClassLabel(
    int label, double confidence, Annotator annotator, int workers, String date) {

  /** Who labelled. */
  public enum Annotator {
    HUMAN,
    MACHINE
  }

  /** A label that people gave. */
  public static ClassLabel human(int label, double confidence, int workers, String date) {
    return new ClassLabel(label, confidence, Annotator.HUMAN, workers, date);
  }

  /** A label that the model gave. */
  public static ClassLabel machine(int label, double confidence, String date) {
    return new ClassLabel(label, confidence, Annotator.MACHINE, 0, date);
  }
}
