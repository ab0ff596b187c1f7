package io.plumbline.models.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.training.Loss;
import java.util.Arrays;
import java.util.List;

/**
 * Cross-entropy, in which rare classes count for more, plus the soft Dice loss of each class that
 * is there (Milletari, Navab and Ahmadi, "V-Net", 2016).
 *
 * @param weights of each class, the background first
 * @param side of the squares
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MaskLoss(double[] weights, int side) implements Loss<MaskSample> {
  private static final double HIGHEST_WEIGHT = 4;

  /** Weights by the square root of how much rarer than the average a class is. */
  static MaskLoss of(List<MaskSample> samples, int classes, int side) {
    double[] counts = new double[classes];
    for (MaskSample sample : samples) {
      for (byte each : sample.wanted()) {
        counts[each & 255]++;
      }
    }
    double seen = Arrays.stream(counts).filter(count -> count > 0).count();
    double mean = Arrays.stream(counts).sum() / Math.max(1, seen);
    double[] weights =
        Arrays.stream(counts)
            .map(count -> Math.min(HIGHEST_WEIGHT, Math.sqrt(mean / Math.max(1, count))))
            .toArray();
    return new MaskLoss(weights, side);
  }

  @Override
  public NDArray of(NDManager scope, NDArray output, int[] batch, List<MaskSample> varied) {
    NDArray logits = FinePixels.of(output);
    Shape shape = new Shape(batch.length, weights.length, side, side);
    float[] wanted = wanted(varied);
    NDArray places = scope.create(wanted, shape);
    NDArray weighted = scope.create(weighted(wanted), shape);
    NDArray entropy = logits.logSoftmax(1).mul(weighted).sum().neg();
    return entropy.add(dice(logits.softmax(1), places));
  }

  private float[] wanted(List<MaskSample> varied) {
    int plane = side * side;
    float[] wanted = new float[varied.size() * weights.length * plane];
    for (int i = 0; i < varied.size(); i++) {
      for (int at = 0; at < plane; at++) {
        int label = varied.get(i).wanted()[at] & 255;
        if (label < weights.length) {
          wanted[(i * weights.length + label) * plane + at] = 1;
        }
      }
    }
    return wanted;
  }

  private float[] weighted(float[] wanted) {
    int plane = side * side;
    float[] weighted = wanted.clone();
    double total = 1e-6;
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= (float) weights[i / plane % weights.length];
      total += weighted[i];
    }
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] = (float) (weighted[i] / total);
    }
    return weighted;
  }

  /** One less the overlap of each class over the whole batch, the mean of those that are there. */
  private NDArray dice(NDArray probability, NDArray places) {
    int[] allButClass = {0, 2, 3};
    NDArray known = places.sum(new int[] {1}, true);
    NDArray size = places.sum(allButClass);
    NDArray common = probability.mul(places).sum(allButClass);
    NDArray both = probability.mul(known).sum(allButClass).add(size).add(1);
    NDArray there = size.clip(0, 1);
    NDArray lost = common.mul(2).div(both).neg().add(1).mul(there).sum();
    return lost.div(there.sum().add(1e-6f));
  }
}
