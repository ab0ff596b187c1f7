package io.plumbline.models.segmentation;

import io.plumbline.models.training.ExpectedQuality;
import io.plumbline.models.training.Finding;
import io.plumbline.models.training.OutOfFoldQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/** What the held-out images teach: how good the mask of an image is to be expected. */
record MaskVerdict(List<Finding> findings, List<double[]> features, List<Double> qualities) {
  static float[] values(PixelSummary summary, double quality) {
    double[] features = summary.features();
    float[] values = new float[features.length + 1];
    for (int f = 0; f < features.length; f++) {
      values[f] = (float) features[f];
    }
    values[features.length] = (float) quality;
    return values;
  }

  static MaskVerdict of(List<Finding> findings) {
    List<double[]> features = new ArrayList<>();
    List<Double> qualities = new ArrayList<>();
    for (Finding finding : findings) {
      double[] row = new double[finding.values().length];
      Arrays.setAll(row, i -> finding.values()[i]);
      features.add(Arrays.copyOf(row, row.length - 1));
      qualities.add(row[row.length - 1]);
    }
    return new MaskVerdict(findings, features, qualities);
  }

  private double[] numbers() {
    return qualities.stream().mapToDouble(Double::doubleValue).toArray();
  }

  ExpectedQuality quality() {
    return findings.isEmpty()
        ? ExpectedQuality.unfitted(PixelSummary.FEATURES)
        : ExpectedQuality.fit(features, numbers());
  }

  List<OutOfFoldQuality> pairs(IntToLongFunction id) {
    int[] folds = findings.stream().mapToInt(Finding::fold).toArray();
    double[] expected = ExpectedQuality.acrossFolds(features, numbers(), folds);
    List<OutOfFoldQuality> pairs = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      pairs.add(
          new OutOfFoldQuality(
              id.applyAsLong(findings.get(i).row()), expected[i], qualities.get(i)));
    }
    return pairs;
  }
}
