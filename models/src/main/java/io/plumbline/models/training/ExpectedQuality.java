package io.plumbline.models.training;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The quality to expect of a model's answer, from features of that answer: a logistic regression on
 * qualities from 0 to 1 (Papke and Wooldridge, "Econometric methods for fractional response
 * variables", 1996) with a ridge penalty. The logistic function keeps the result between 0 and 1
 * and, unlike clipping, the order of the best and the worst answers.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ExpectedQuality(double[] mean, double[] deviation, double[] weights) {
  private static final String MEAN = "quality.mean";
  private static final String DEVIATION = "quality.deviation";
  private static final String WEIGHTS = "quality.weights";
  private static final double SMALLEST_DEVIATION = 1e-6;
  private static final double FARTHEST = 5;

  /** The regression of some qualities on features, of which there is at least one row. */
  public static ExpectedQuality fit(List<double[]> features, double[] quality) {
    int count = features.get(0).length;
    double[] mean = new double[count];
    double[] deviation = new double[count];
    for (int f = 0; f < count; f++) {
      int feature = f;
      mean[f] = features.stream().mapToDouble(row -> row[feature]).average().orElseThrow();
      double variance =
          features.stream()
              .mapToDouble(row -> Math.pow(row[feature] - mean[feature], 2))
              .average()
              .orElseThrow();
      deviation[f] = Math.max(SMALLEST_DEVIATION, Math.sqrt(variance));
    }
    ExpectedQuality flat = new ExpectedQuality(mean, deviation, new double[count + 1]);
    List<double[]> rows = features.stream().map(flat::standardised).toList();
    return new ExpectedQuality(mean, deviation, LogisticRidge.fit(rows, quality));
  }

  /**
   * What is expected when there was nothing to fit to: more, the nearer the first feature, which is
   * the answer's own idea of its quality, is to 1.
   */
  public static ExpectedQuality unfitted(int features) {
    double[] mean = new double[features];
    double[] deviation = new double[features];
    double[] weights = new double[features + 1];
    Arrays.fill(mean, 0.5);
    Arrays.fill(deviation, 1);
    weights[1] = 4;
    return new ExpectedQuality(mean, deviation, weights);
  }

  /**
   * Qualities that were each expected by a regression on the other folds alone.
   *
   * @param folds the fold of each row
   */
  public static double[] acrossFolds(List<double[]> features, double[] quality, int[] folds) {
    double[] expected = new double[quality.length];
    for (int fold : IntStream.of(folds).distinct().toArray()) {
      int[] others = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
      ExpectedQuality fitted =
          fit(
              IntStream.of(others).mapToObj(features::get).toList(),
              IntStream.of(others).mapToDouble(i -> quality[i]).toArray());
      IntStream.range(0, folds.length)
          .filter(i -> folds[i] == fold)
          .forEach(i -> expected[i] = fitted.of(features.get(i)));
    }
    return expected;
  }

  /** The expected quality, between 0 and 1. */
  public double of(double[] features) {
    return LogisticRidge.logistic(LogisticRidge.dot(standardised(features), weights));
  }

  /** A one, and the features on a common scale, those far from all others brought nearer. */
  private double[] standardised(double[] features) {
    double[] row = new double[features.length + 1];
    row[0] = 1;
    for (int f = 0; f < features.length; f++) {
      double distance = (features[f] - mean[f]) / deviation[f];
      row[f + 1] = Math.max(-FARTHEST, Math.min(FARTHEST, distance));
    }
    return row;
  }

  /** What to keep with a model's parameters. */
  public List<Tensor> tensors() {
    return List.of(tensor(MEAN, mean), tensor(DEVIATION, deviation), tensor(WEIGHTS, weights));
  }

  private static Tensor tensor(String name, double[] values) {
    float[] floats = new float[values.length];
    IntStream.range(0, values.length).forEach(i -> floats[i] = (float) values[i]);
    return Tensor.vector(name, floats);
  }

  /**
   * The regression of a trained model.
   *
   * @throws UnsuitableModelException when the model has none on so many features
   */
  public static ExpectedQuality of(TrainedModel model, int features) {
    double[] deviation = values(model, DEVIATION, features);
    if (Arrays.stream(deviation).anyMatch(each -> each <= 0)) {
      throw unsuitable(DEVIATION);
    }
    return new ExpectedQuality(
        values(model, MEAN, features), deviation, values(model, WEIGHTS, features + 1));
  }

  private static double[] values(TrainedModel model, String name, int count) {
    List<Double> values = new ArrayList<>();
    for (float value : model.tensor(name).map(Tensor::values).orElse(new float[0])) {
      values.add((double) value);
    }
    if (values.size() != count || !values.stream().allMatch(Double::isFinite)) {
      throw unsuitable(name);
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static UnsuitableModelException unsuitable(String name) {
    return new UnsuitableModelException("the model has no usable tensor " + name);
  }
}
