package io.plumbline.labeling.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Consolidates several workers' answers into one label an object, weighing each worker by how far
 * the others bear it out: EM after A. P. Dawid and A. M. Skene, Maximum likelihood estimation of
 * observer error-rates using the EM algorithm, Applied Statistics 28 (1979), in log space,
 * smoothed, with a class prior, started from the majority vote.
 *
 * <p>What is estimated of a worker depends on how many answers there are: a confusion matrix when
 * workers gave at least {@value #MATRIX_ANSWERS_PER_CLASS} answers a class on average, one
 * probability of being right when at least {@value #COIN_ANSWERS}, and nothing below that: then the
 * majority decides. Only objects with several answers teach anything about workers.
 *
 * <p>The exported confidence is the mean of the label's posterior and its smoothed vote share (v +
 * 1/K) / (n + 1), for v of n answers over K classes; where the majority decides, it is the vote
 * share alone. Posteriors are overconfident, because workers err together on hard objects while the
 * model takes their answers for independent; vote shares are too cautious, because they know no
 * worker. An object with one answer keeps that label with confidence 0, as Ground Truth writes it.
 * Ties go to the lowest class index.
 */
public final class DawidSkene {
  private static final double SMOOTHING = 0.1;
  private static final int MATRIX_ANSWERS_PER_CLASS = 5;
  private static final int COIN_ANSWERS = 10;

  /**
   * Consolidates the answers about any number of objects.
   *
   * @param answers in any order; the result does not depend on it
   * @param classes number of classes, at least 2
   * @return one entry for each object that has an answer, by ascending object id
   * @throws IllegalArgumentException if a label is not a class index
   */
  public List<Consensus> consolidate(List<Answer> answers, int classes) {
    answers.forEach(answer -> check(answer, classes));
    AnswerTable table = AnswerTable.of(answers);
    IntFunction<Consensus> several = consensus(table, classes);
    List<Consensus> result = new ArrayList<>(table.objects());
    for (int object = 0; object < table.objects(); object++) {
      result.add(table.isComparable(object) ? several.apply(object) : single(table, object));
    }
    return result;
  }

  private static void check(Answer answer, int classes) {
    if (answer.label() < 0 || answer.label() >= classes) {
      throw new IllegalArgumentException(
          "The answer of %s about object %d is class %d, but there are %d classes."
              .formatted(answer.worker(), answer.object(), answer.label(), classes));
    }
  }

  private static IntFunction<Consensus> consensus(AnswerTable table, int classes) {
    double perWorker = table.comparableAnswersPerWorker();
    if (perWorker < COIN_ANSWERS) {
      return object -> majority(table, object, classes);
    }
    Skill skill =
        perWorker < MATRIX_ANSWERS_PER_CLASS * classes
            ? new OneCoin(table.workers(), classes)
            : new ConfusionMatrices(table.workers(), classes, SMOOTHING);
    FittedModel model = new ExpectationMaximization(table, classes, skill, SMOOTHING).fit();
    return object -> mostProbable(model, object);
  }

  private static Consensus mostProbable(FittedModel model, int object) {
    double[] posterior = new double[model.classes()];
    model.posterior(object, posterior);
    int label = LogSpace.argMax(posterior);
    double[] shares = smoothedShares(model.table(), object, model.classes());
    return consensus(model.table(), object, label, (posterior[label] + shares[label]) / 2);
  }

  private static Consensus majority(AnswerTable table, int object, int classes) {
    double[] shares = smoothedShares(table, object, classes);
    int label = LogSpace.argMax(shares);
    return consensus(table, object, label, shares[label]);
  }

  private static double[] smoothedShares(AnswerTable table, int object, int classes) {
    double[] shares = new double[classes];
    Votes.shares(table, object, shares);
    int answers = table.answers(object);
    return Arrays.stream(shares).map(s -> (s * answers + 1.0 / classes) / (answers + 1)).toArray();
  }

  private static Consensus single(AnswerTable table, int object) {
    return consensus(table, object, table.label(table.start(object)), 0.0);
  }

  private static Consensus consensus(AnswerTable table, int object, int label, double confidence) {
    return new Consensus(table.id(object), label, confidence, table.answers(object));
  }
}
