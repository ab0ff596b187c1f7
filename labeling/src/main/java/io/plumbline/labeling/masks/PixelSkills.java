package io.plumbline.labeling.masks;

import java.util.Arrays;

/**
 * What an image's answers tell of its workers and classes, after Dawid and Skene: a confusion
 * matrix for each worker and a prior, fitted by EM from the majority vote on. An image has enough
 * pixels for whole matrices, in which it shows who overlooks a class and who paints it everywhere.
 * Each round goes over the distinct patterns of answers and their counts, not over the pixels.
 *
 * <p>Half a pixel of each kind counts in advance, and as many right answers of each worker in each
 * class as make {@value #PRIOR_RIGHT} more: a class that few pixels have teaches little.
 */
final class PixelSkills {
  private static final int MOST_ROUNDS = 50;
  private static final double CONVERGED = 1e-7;
  private static final double PRIOR = 0.5;
  private static final double PRIOR_RIGHT = 5;

  private final MaskStack stack;
  private final int classes;
  private final double[] matrixCounts;
  private final double[] logMatrix;
  private final double[] priorCounts;
  private final double[] logPrior;

  private PixelSkills(MaskStack stack) {
    this.stack = stack;
    this.classes = stack.digits();
    this.matrixCounts = new double[stack.workers() * classes * classes];
    this.logMatrix = new double[matrixCounts.length];
    this.priorCounts = new double[classes];
    this.logPrior = new double[classes];
  }

  /** The skills that make the stack's answers most likely. */
  static PixelSkills fit(MaskStack stack) {
    PixelSkills skills = new PixelSkills(stack);
    PatternCounts patterns = PatternCounts.of(stack);
    skills.round(patterns, (answers, posterior) -> skills.votes(answers, posterior));
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      double now = skills.round(patterns, skills::posterior);
      if (now - before <= CONVERGED * Math.abs(now)) {
        break;
      }
      before = now;
    }
    return skills;
  }

  /** Computes a posterior; returns the log-likelihood of the answers. */
  private interface Expectation {
    double apply(int[] answers, double[] posterior);
  }

  private double round(PatternCounts patterns, Expectation expectation) {
    int[] answers = new int[stack.workers()];
    double[] posterior = new double[classes];
    double[] logLikelihood = {0};
    patterns.forEach(
        (pattern, count) -> {
          stack.split(pattern, answers);
          logLikelihood[0] += count * expectation.apply(answers, posterior);
          count(answers, posterior, count);
        });
    refit();
    return logLikelihood[0];
  }

  private double votes(int[] answers, double[] posterior) {
    Arrays.fill(posterior, 0);
    for (int answer : answers) {
      posterior[answer] += 1.0 / answers.length;
    }
    return 0;
  }

  private void count(int[] answers, double[] posterior, int pixels) {
    for (int k = 0; k < classes; k++) {
      double weight = pixels * posterior[k];
      priorCounts[k] += weight;
      for (int worker = 0; worker < answers.length; worker++) {
        matrixCounts[cell(worker, k, answers[worker])] += weight;
      }
    }
  }

  private int cell(int worker, int truth, int answer) {
    return (worker * classes + truth) * classes + answer;
  }

  private void refit() {
    for (int row = 0; row < matrixCounts.length; row += classes) {
      int truth = row / classes % classes;
      matrixCounts[row + truth] += PRIOR_RIGHT;
      normalize(matrixCounts, row, logMatrix);
    }
    normalize(priorCounts, 0, logPrior);
    Arrays.fill(matrixCounts, 0);
    Arrays.fill(priorCounts, 0);
  }

  private void normalize(double[] counts, int start, double[] logs) {
    double total = classes * PRIOR;
    for (int i = start; i < start + classes; i++) {
      total += counts[i];
    }
    for (int i = start; i < start + classes; i++) {
      logs[i] = Math.log((counts[i] + PRIOR) / total);
    }
  }

  /** Writes the logarithm of each class's posterior but for a constant. */
  void logPosterior(int[] answers, double[] logs) {
    for (int k = 0; k < classes; k++) {
      double log = logPrior[k];
      for (int worker = 0; worker < answers.length; worker++) {
        log += logMatrix[cell(worker, k, answers[worker])];
      }
      logs[k] = log;
    }
  }

  /** Writes each class's posterior; returns the log-likelihood of the answers. */
  double posterior(int[] answers, double[] posterior) {
    logPosterior(answers, posterior);
    double greatest = Arrays.stream(posterior).max().orElseThrow();
    double sum = 0;
    for (int k = 0; k < classes; k++) {
      posterior[k] = Math.exp(posterior[k] - greatest);
      sum += posterior[k];
    }
    for (int k = 0; k < classes; k++) {
      posterior[k] /= sum;
    }
    return greatest + Math.log(sum);
  }
}
