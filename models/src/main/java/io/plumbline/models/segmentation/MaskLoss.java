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
    NDArray places = scope.create(places(varied, ones()), shape);
    NDArray weighted = scope.create(places(varied, shares(varied)), shape);
    NDArray entropy = logits.logSoftmax(1).mul(weighted).sum().neg();
    return entropy.add(dice(logits.softmax(1), places));
  }

  private float[] ones() {
    float[] ones = new float[weights.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** What a pixel of each class counts for, which is 1 for all pixels together. */
  private float[] shares(List<MaskSample> varied) {
    double total = 1e-6;
    for (MaskSample sample : varied) {
      for (byte each : sample.wanted()) {
        int label = each & 255;
        total += label < weights.length ? weights[label] : 0;
      }
    }
    float[] shares = new float[weights.length];
    for (int label = 0; label < shares.length; label++) {
      shares[label] = (float) (weights[label] / total);
    }
    return shares;
  }

  /** For each class the pixels that are of it, with that class's value there and 0 elsewhere. */
  private float[] places(List<MaskSample> varied, float[] values) {
    int plane = side * side;
    float[] places = new float[varied.size() * values.length * plane];
    for (int i = 0; i < varied.size(); i++) {
      byte[] wanted = varied.get(i).wanted();
      for (int at = 0; at < plane; at++) {
        int label = wanted[at] & 255;
        if (label < values.length) {
          places[(i * values.length + label) * plane + at] = values[label];
        }
      }
    }
    return places;
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
