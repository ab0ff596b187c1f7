package io.plumbline.labeling.consolidation;

import java.util.Arrays;

/**
 * Fits skills and class prior to the answers. Posteriors are not stored: each round computes an
 * object's posterior and adds it to the next round's counts at once.
 */
final class ExpectationMaximization {
  private static final int MOST_ROUNDS = 100;
  private static final double CONVERGED = 1e-7;

  private final AnswerTable table;
  private final int classes;
  private final Skill skill;
  private final double smoothing;
  private final double[] priorCounts;
  private final double[] logPrior;

  ExpectationMaximization(AnswerTable table, int classes, Skill skill, double smoothing) {
    this.table = table;
    this.classes = classes;
    this.skill = skill;
    this.smoothing = smoothing;
    this.priorCounts = new double[classes];
    this.logPrior = new double[classes];
  }

  /** Starts from the majority vote and runs until the likelihood no longer grows. */
  FittedModel fit() {
    startFromVotes();
    FittedModel model = new FittedModel(table, skill, logPrior);
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double now = expectation(model);
      if (now - before <= CONVERGED * Math.abs(now)) {
        break;
      }
      before = now;
      maximization();
    }
    return model;
  }

  private void startFromVotes() {
    double[] votes = new double[classes];
    for (int object = 0; object < table.objects(); object++) {
      if (table.isComparable(object)) {
        Votes.shares(table, object, votes);
        count(object, votes);
      }
    }
    maximization();
  }

  private double expectation(FittedModel model) {
    double logLikelihood = 0;
    double[] posterior = new double[classes];
    for (int object = 0; object < table.objects(); object++) {
      if (table.isComparable(object)) {
        logLikelihood += model.posterior(object, posterior);
        count(object, posterior);
      }
    }
    return logLikelihood;
  }

  private void count(int object, double[] truth) {
    for (int i = 0; i < table.answers(object); i++) {
      int answer = table.start(object) + i;
      skill.count(table.worker(answer), table.label(answer), truth);
    }
    for (int k = 0; k < classes; k++) {
      priorCounts[k] += truth[k];
    }
  }

  private void maximization() {
    skill.refit();
    double total = Arrays.stream(priorCounts).sum() + classes * smoothing;
    for (int k = 0; k < classes; k++) {
      logPrior[k] = Math.log((priorCounts[k] + smoothing) / total);
    }
    Arrays.fill(priorCounts, 0);
  }
}
