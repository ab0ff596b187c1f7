package io.plumbline.models.training;

/**
 * The numbers of a training.
 *
 * @param batchSize objects per step, about
 * @param maxEpochs passes over the objects, at most; the learning rate falls to nothing there
 * @param patience epochs without a better held-out loss after which a fold stops
 * @param learningRate the highest
 * @param weightDecay of Adam, on matrices only
 * @param labelSmoothing the probability spread evenly over all classes
 * @param longestGradient the norm to which longer gradients are shortened; infinite for none
 */
public record Recipe(
    int batchSize,
    int maxEpochs,
    int patience,
    double learningRate,
    double weightDecay,
    double labelSmoothing,
    double longestGradient) {
  private static final double WARM_UP = 0.15;
  private static final double LAST = 0.01;

  /** One whose gradients are taken as they are. */
  public Recipe(
      int batchSize,
      int maxEpochs,
      int patience,
      double learningRate,
      double weightDecay,
      double labelSmoothing) {
    this(
        batchSize,
        maxEpochs,
        patience,
        learningRate,
        weightDecay,
        labelSmoothing,
        Double.POSITIVE_INFINITY);
  }

  /**
   * The learning rate at a share of the whole training: a linear warm-up, then half a cosine down
   * (Loshchilov and Hutter, "SGDR", 2017; Smith's one-cycle policy, 2018).
   *
   * @param progress from 0 to 1
   */
  public double rateAt(double progress) {
    if (progress < WARM_UP) {
      return learningRate * Math.max(LAST, progress / WARM_UP);
    }
    double fallen = (progress - WARM_UP) / (1 - WARM_UP);
    return learningRate * (LAST + (1 - LAST) * 0.5 * (1 + Math.cos(Math.PI * fallen)));
  }

  /** The same with another number of epochs. */
  public Recipe withMaxEpochs(int epochs) {
    return new Recipe(
        batchSize, epochs, patience, learningRate, weightDecay, labelSmoothing, longestGradient);
  }

  /** The same with gradients no longer than that. */
  public Recipe withLongestGradient(double norm) {
    return new Recipe(
        batchSize, maxEpochs, patience, learningRate, weightDecay, labelSmoothing, norm);
  }
}
