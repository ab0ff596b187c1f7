package io.plumbline.labeling.consolidation;

/** Class prior and skills, and what they say about an object. */
record FittedModel(AnswerTable table, Skill skill, double[] logPrior) {
  int classes() {
    return logPrior.length;
  }

  /** Writes the posterior of the object's true class; returns the log-likelihood of its answers. */
  double posterior(int object, double[] posterior) {
    for (int k = 0; k < posterior.length; k++) {
      posterior[k] = logPrior[k] + logLikelihood(object, k);
    }
    return LogSpace.normalize(posterior);
  }

  private double logLikelihood(int object, int truth) {
    double sum = 0;
    for (int i = 0; i < table.answers(object); i++) {
      int answer = table.start(object) + i;
      sum += skill.logProbability(table.worker(answer), truth, table.label(answer));
    }
    return sum;
  }
}
