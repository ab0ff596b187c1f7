package io.plumbline.labeling.certification;

/**
 * One object that people and a model which had not seen it have both labelled, before anything is
 * auto-labelled.
 *
 * @param confidence the model's confidence in its label, in [0, 1]
 * @param loss what the model's label would cost, in [0, 1]: 0 where people agree with it; 1 for an
 *     object that nobody answered, because who declines is not random
 */
public record Prevalidated(double confidence, double loss) {
  public Prevalidated {
    if (Double.isNaN(confidence)) {
      throw new IllegalArgumentException("A confidence must be a number.");
    }
    if (!(loss >= 0 && loss <= 1)) {
      throw new IllegalArgumentException("A loss must lie in [0, 1], but is " + loss + ".");
    }
  }

  /** An object on whose label people and the model agree. */
  public static Prevalidated right(double confidence) {
    return new Prevalidated(confidence, 0);
  }

  /** An object on whose label they differ. */
  public static Prevalidated wrong(double confidence) {
    return new Prevalidated(confidence, 1);
  }
}
