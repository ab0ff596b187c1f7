package io.plumbline.labeling.certification;

import java.util.Arrays;
import java.util.Random;

/** Points of several classes, each a unit Gaussian about a centre of its own. */
final class GaussianClasses {
  private static final int CLASSES = 4;
  private static final int DIMENSIONS = 6;
  private static final double SPREAD = 1.3;

  private final Random random;
  private final double[][] centres;

  GaussianClasses(Random random) {
    this.random = random;
    this.centres = new double[CLASSES][];
    Arrays.setAll(centres, k -> gaussian(SPREAD));
  }

  int label() {
    return random.nextInt(CLASSES);
  }

  double[] point(int label) {
    double[] point = gaussian(1);
    Arrays.setAll(point, d -> point[d] + centres[label][d]);
    return point;
  }

  /** The classes' means as that many labelled points show them. */
  double[][] meansOf(int points) {
    double[][] means = new double[CLASSES][DIMENSIONS];
    for (int i = 0; i < points; i++) {
      double[] mean = means[i % CLASSES];
      double[] point = point(i % CLASSES);
      Arrays.setAll(mean, d -> mean[d] + point[d] * CLASSES / points);
    }
    return means;
  }

  static double[] posterior(double[][] means, double[] point) {
    double[] weights = new double[means.length];
    Arrays.setAll(weights, k -> Math.exp(-squaredDistance(means[k], point) / 2));
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  static int mostProbable(double[] posterior) {
    int best = 0;
    for (int k = 1; k < posterior.length; k++) {
      best = posterior[k] > posterior[best] ? k : best;
    }
    return best;
  }

  private static double squaredDistance(double[] one, double[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += (one[d] - other[d]) * (one[d] - other[d]);
    }
    return sum;
  }

  private double[] gaussian(double deviation) {
    return random.doubles(DIMENSIONS).map(u -> random.nextGaussian() * deviation).toArray();
  }
}
