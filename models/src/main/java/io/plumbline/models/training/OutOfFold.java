package io.plumbline.models.training;

/**
 * What a model that had not seen an object said about it.
 *
 * @param id the object
 * @param label what people said
 * @param predicted what the model said
 * @param confidence the model's, calibrated
 */
public record OutOfFold(long id, int label, int predicted, double confidence)
    implements HeldOutObject {
  /** Whether model and people agree. */
  public boolean correct() {
    return label == predicted;
  }

  @Override
  public double quality() {
    return correct() ? 1 : 0;
  }
}
