package io.plumbline.labeling.consolidation;

/**
 * What is known of the workers: the probability of each answer given the true class. Refitted from
 * weighted counts in each round of the EM.
 */
sealed interface Skill permits ConfusionMatrices, OneCoin {
  /** Log-probability that the worker answers {@code label} when {@code truth} is true. */
  double logProbability(int worker, int truth, int label);

  /** Counts an answer about an object whose true class has these probabilities. */
  void count(int worker, int label, double[] truth);

  /** Replaces the probabilities by those that the counts imply, and forgets the counts. */
  void refit();
}
