package io.plumbline.labeling.consolidation;

/**
 * Cools down overconfident posteriors. Dawid-Skene takes answers for independent given the true
 * class, but workers err together on hard objects, so its posteriors are too extreme. How much so
 * shows in the answers themselves: leave one out, predict it from the posterior of the others with
 * their log-likelihood divided by a temperature, and keep the temperature that predicts the answers
 * left out best. Never below 1, so confidence is only ever taken away. (Temperature scaling: C. Guo
 * et al., ICML 2017; here against answers, as there is no truth.)
 */
final class Temperature {
  private static final double[] GRID = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20};
  private static final int MOST_OBJECTS = 5000;

  private final FittedModel model;

  Temperature(FittedModel model) {
    this.model = model;
  }

  double fit() {
    double best = GRID[0];
    double greatest = Double.NEGATIVE_INFINITY;
    for (double temperature : GRID) {
      double now = heldOutLogLikelihood(temperature);
      if (now > greatest) {
        greatest = now;
        best = temperature;
      }
    }
    return best;
  }

  private double heldOutLogLikelihood(double temperature) {
    AnswerTable table = model.table();
    int step = Math.max(1, table.objects() / MOST_OBJECTS);
    double sum = 0;
    for (int object = 0; object < table.objects(); object += step) {
      sum += table.isComparable(object) ? heldOut(object, temperature) : 0;
    }
    return sum;
  }

  private double heldOut(int object, double temperature) {
    AnswerTable table = model.table();
    double[] all = new double[model.classes()];
    model.logLikelihood(object, all);
    double sum = 0;
    for (int i = 0; i < table.answers(object); i++) {
      sum += heldOut(all, table.start(object) + i, temperature);
    }
    return sum;
  }

  private double heldOut(double[] all, int answer, double temperature) {
    double[] others = all.clone();
    for (int k = 0; k < others.length; k++) {
      others[k] -= model.logProbability(answer, k);
    }
    model.normalize(others, temperature);
    double probability = 0;
    for (int k = 0; k < others.length; k++) {
      probability += others[k] * Math.exp(model.logProbability(answer, k));
    }
    return Math.log(probability);
  }
}
