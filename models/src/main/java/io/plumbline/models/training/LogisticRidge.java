package io.plumbline.models.training;

import java.util.List;

/** Logistic regression on numbers from 0 to 1 with a ridge penalty, by Newton's method. */
final class LogisticRidge {
  private static final double PENALTY = 1;
  private static final double PENALTY_OF_THE_CONSTANT = 0.01;
  private static final int STEPS = 50;
  private static final double LONGEST_STEP = 2;

  private LogisticRidge() {}

  /** The weight of each column; the first column is the constant. */
  static double[] fit(List<double[]> rows, double[] wanted) {
    double[] weights = new double[rows.get(0).length];
    for (int step = 0; step < STEPS; step++) {
      double[] direction = direction(rows, wanted, weights);
      double length = Math.sqrt(dot(direction, direction));
      double share = Math.min(1, LONGEST_STEP / Math.max(LONGEST_STEP, length));
      for (int i = 0; i < weights.length; i++) {
        weights[i] += share * direction[i];
      }
    }
    return weights;
  }

  private static double[] direction(List<double[]> rows, double[] wanted, double[] weights) {
    int size = weights.length;
    double[][] system = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      double penalty = i == 0 ? PENALTY_OF_THE_CONSTANT : PENALTY;
      system[i][i] = penalty;
      system[i][size] = -penalty * weights[i];
    }
    for (int r = 0; r < wanted.length; r++) {
      add(system, rows.get(r), wanted[r], logistic(dot(rows.get(r), weights)));
    }
    return solved(system);
  }

  private static void add(double[][] system, double[] row, double wanted, double expected) {
    double curvature = expected * (1 - expected);
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        system[i][j] += curvature * row[i] * row[j];
      }
      system[i][row.length] += (wanted - expected) * row[i];
    }
  }

  /** Gauss-Jordan; the penalty makes the matrix positive definite, so no pivot is zero. */
  private static double[] solved(double[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= size && factor != 0; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = system[i][size] / system[i][i];
    }
    return solution;
  }

  static double logistic(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
