package io.plumbline.labeling.certification;

/**
 * One object of the certification sample, seen before anything is auto-labelled.
 *
 * @param confidence the frozen model's confidence in its predicted class, in [0, 1]
 * @param correct whether people agree with the predicted class; an object that nobody answered is
 *     not correct, because who declines is not random
 */
public record Prevalidated(double confidence, boolean correct) {
  public Prevalidated {
    if (Double.isNaN(confidence)) {
      throw new IllegalArgumentException("A confidence must be a number.");
    }
  }
}
