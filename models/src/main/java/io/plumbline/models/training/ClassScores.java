package io.plumbline.models.training;

/**
 * A model's answer for one object.
 *
 * @param label the most probable class
 * @param confidence its probability
 * @param margin how much more probable it is than the next
 */
public record ClassScores(int label, double confidence, double margin) {
  /**
   * The softmax of one row of logits over the temperature.
   *
   * @param start where the row begins
   */
  public static ClassScores of(float[] logits, int start, int classes, double temperature) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = logits[start + c] > logits[start + best] ? c : best;
    }
    double total = 0;
    double second = 0;
    for (int c = 0; c < classes; c++) {
      double weight = Math.exp(((double) logits[start + c] - logits[start + best]) / temperature);
      total += weight;
      second = c == best ? second : Math.max(second, weight);
    }
    return new ClassScores(best, 1 / total, (1 - second) / total);
  }
}
