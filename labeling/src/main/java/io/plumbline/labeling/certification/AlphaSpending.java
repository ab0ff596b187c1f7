package io.plumbline.labeling.certification;

/**
 * Splits the allowed probability of a broken promise over the looks of a job. The shares are fixed
 * before any label is seen and each look has a fresh sample, so by the union bound the chance that
 * any look breaks the promise is at most their sum, {@code 1 - confidence}.
 */
public final class AlphaSpending {
  private AlphaSpending() {}

  /**
   * The share of one look: all looks have the same.
   *
   * @param look the look, from 1
   * @param maxLooks how many looks the job may take at most
   * @param confidence the probability with which the promise must hold over all looks, in (0, 1)
   * @throws IllegalArgumentException if the look is not one of them or the confidence out of range
   */
  public static double alphaOf(int look, int maxLooks, double confidence) {
    if (look < 1 || look > maxLooks) {
      throw new IllegalArgumentException("Look " + look + " is not within 1 to " + maxLooks + ".");
    }
    Probability.check("confidence", confidence);
    return (1 - confidence) / maxLooks;
  }
}
