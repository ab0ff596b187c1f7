package io.plumbline.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What networks said about objects that they had not seen, and how good it was.
 *
 * @param findings one for each object
 * @param features of what was said about each
 * @param qualities of it, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record JudgedFindings(List<Finding> findings, List<double[]> features, double[] qualities) {
  private static final int PARTS = 5;

  /**
   * The quality to expect of what a model says from now on.
   *
   * @param count of features, for when there is no finding
   */
  public ExpectedQuality expected(int count) {
    return findings.isEmpty()
        ? ExpectedQuality.unfitted(count)
        : ExpectedQuality.fit(features, qualities);
  }

  /** The qualities with those that were expected from the findings of other parts. */
  public List<OutOfFoldQuality> pairs(IntToLongFunction id) {
    double[] expected = ExpectedQuality.acrossFolds(features, qualities, parts());
    List<OutOfFoldQuality> pairs = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      pairs.add(
          new OutOfFoldQuality(id.applyAsLong(findings.get(i).row()), expected[i], qualities[i]));
    }
    return pairs;
  }

  /** The folds; when one network looked at all objects, they are dealt out in turn. */
  private int[] parts() {
    int[] folds = findings.stream().mapToInt(Finding::fold).toArray();
    boolean several = IntStream.of(folds).distinct().count() > 1;
    return several ? folds : IntStream.range(0, folds.length).map(i -> i % PARTS).toArray();
  }
}
