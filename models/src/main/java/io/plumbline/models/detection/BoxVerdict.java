package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.training.ExpectedQuality;
import io.plumbline.models.training.Finding;
import io.plumbline.models.training.OutOfFoldQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;

/**
 * What the held-out images teach: from which score on a box is drawn, and how good the boxes on an
 * image are to be expected.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BoxVerdict(
    List<Finding> findings,
    List<List<ScoredBox>> candidates,
    List<List<Box>> wanted,
    List<double[]> features,
    double[] qualities,
    double floor) {
  private static final double UNTESTED_FLOOR = 0.3;
  private static final double[] FLOORS = {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6};

  static BoxVerdict of(List<Finding> findings, List<BoxSample> samples) {
    List<List<ScoredBox>> candidates =
        findings.stream().map(each -> BoxFinding.boxes(each.values())).toList();
    List<List<Box>> wanted =
        findings.stream().map(each -> samples.get(each.row()).original()).toList();
    double floor = bestFloor(candidates, wanted);
    List<double[]> features = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      features.add(
          BoxFeatures.of(candidates.get(i), floor, samples.get(findings.get(i).row()).picture())
              .values());
    }
    return new BoxVerdict(
        findings, candidates, wanted, features, qualities(candidates, wanted, floor), floor);
  }

  private static double bestFloor(List<List<ScoredBox>> candidates, List<List<Box>> wanted) {
    double best = UNTESTED_FLOOR;
    double highest = 0;
    for (double floor : FLOORS) {
      double sum = 0;
      for (double quality : qualities(candidates, wanted, floor)) {
        sum += quality;
      }
      if (sum > highest) {
        highest = sum;
        best = floor;
      }
    }
    return (float) best;
  }

  private static double[] qualities(
      List<List<ScoredBox>> candidates, List<List<Box>> wanted, double floor) {
    double[] qualities = new double[candidates.size()];
    for (int i = 0; i < qualities.length; i++) {
      qualities[i] = BoxQuality.of(BoxFeatures.drawn(candidates.get(i), floor), wanted.get(i));
    }
    return qualities;
  }

  ExpectedQuality quality() {
    return findings.isEmpty()
        ? ExpectedQuality.unfitted(BoxFeatures.COUNT)
        : ExpectedQuality.fit(features, qualities);
  }

  List<OutOfFoldQuality> pairs(IntToLongFunction id) {
    int[] folds = findings.stream().mapToInt(Finding::fold).toArray();
    double[] expected = ExpectedQuality.acrossFolds(features, qualities, folds);
    List<OutOfFoldQuality> pairs = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      pairs.add(
          new OutOfFoldQuality(id.applyAsLong(findings.get(i).row()), expected[i], qualities[i]));
    }
    return pairs;
  }

  OptionalDouble meanAveragePrecision(int classes) {
    return new AveragePrecision(candidates, wanted).mean(classes);
  }
}
