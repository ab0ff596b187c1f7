package io.plumbline.labeling.consolidation;

/** Class prior and skills, and what they say about an object. */
final class FittedModel {
  private final AnswerTable table;
  private final Skill skill;
  private final double[] logPrior;

  FittedModel(AnswerTable table, Skill skill, double[] logPrior) {
    this.table = table;
    this.skill = skill;
    this.logPrior = logPrior;
  }

  int classes() {
    return logPrior.length;
  }

  AnswerTable table() {
    return table;
  }

  /** Writes the posterior of the object's true class; returns the log-likelihood of its answers. */
  double posterior(int object, double[] posterior) {
    logLikelihood(object, posterior);
    return normalize(posterior, 1);
  }

  /** Writes the log-likelihood of all answers about the object for each true class. */
  void logLikelihood(int object, double[] logs) {
    for (int k = 0; k < logs.length; k++) {
      double sum = 0;
      for (int i = 0; i < table.answers(object); i++) {
        sum += logProbability(table.start(object) + i, k);
      }
      logs[k] = sum;
    }
  }

  /** Turns log-likelihoods, divided by the temperature, into a posterior in place. */
  double normalize(double[] logs, double temperature) {
    for (int k = 0; k < logs.length; k++) {
      logs[k] = logPrior[k] + logs[k] / temperature;
    }
    return LogSpace.normalize(logs);
  }

  double logProbability(int answer, int truth) {
    return skill.logProbability(table.worker(answer), truth, table.label(answer));
  }
}
