package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How exactly each worker draws: the weight of its edges in the median. The error of a box is one
 * minus its IoU with the median of what the others drew of the same thing; a worker's weight is one
 * over its mean error, for which the weighted median is the most likely place when errors follow
 * Laplace distributions of such widths. Weights and medians depend on each other, so they are
 * computed in turn. A worker is never compared with a median that its own box is part of: with
 * three workers that would make the heaviest one right by itself.
 *
 * <p>Few boxes say little about a worker, so {@value #PRIOR_BOXES} boxes of average error count in
 * advance.
 */
final class DrawingCare {
  private static final int ROUNDS = 10;
  private static final int PRIOR_BOXES = 5;
  private static final double LEAST_ERROR = 1e-3;

  private final List<Cluster> clusters;
  private final Map<String, Double> weights = new TreeMap<>();

  private DrawingCare(List<Cluster> clusters) {
    this.clusters = clusters.stream().filter(cluster -> cluster.members().size() > 1).toList();
  }

  /** The median of boxes, weighted by what the clusters tell of the workers. */
  static WeightedMedian median(List<Cluster> clusters) {
    DrawingCare care = new DrawingCare(clusters);
    for (int round = 0; round < ROUNDS; round++) {
      care.refit();
    }
    return care.median();
  }

  private WeightedMedian median() {
    return new WeightedMedian(box -> weights.getOrDefault(box.workerId(), 1.0));
  }

  private void refit() {
    WeightedMedian median = median();
    Map<String, Errors> errors = new TreeMap<>();
    Errors all = new Errors();
    for (Cluster cluster : clusters) {
      for (DrawnBox drawn : cluster.members()) {
        double error = 1 - drawn.box().iou(median.of(others(cluster, drawn)));
        errors.computeIfAbsent(drawn.workerId(), worker -> new Errors()).add(error);
        all.add(error);
      }
    }
    errors.forEach((worker, own) -> weights.put(worker, 1 / own.shrunkTowards(all)));
  }

  private static List<DrawnBox> others(Cluster cluster, DrawnBox drawn) {
    List<DrawnBox> others = new ArrayList<>(cluster.members());
    others.remove(drawn);
    return others;
  }

  private static final class Errors {
    private double sum;
    private int count;

    void add(double error) {
      sum += error;
      count++;
    }

    double shrunkTowards(Errors all) {
      double mean = all.sum / all.count;
      return Math.max(LEAST_ERROR, (sum + PRIOR_BOXES * mean) / (count + PRIOR_BOXES));
    }
  }
}
