package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;
import io.plumbline.models.training.Finding;
import io.plumbline.models.training.JudgedFindings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the held-out images teach: how masks are drawn, and how good the mask of an image is to be
 * expected.
 *
 * @param rule the one by which the masks are best
 * @param judged the masks by that rule
 */
record MaskVerdict(MaskRule rule, JudgedFindings judged) {
  private static final int NUMBERS = PixelSummary.FEATURES + 1;

  /** The features and the quality of the masks by all rules, one after the other. */
  static float[] values(PixelScores scores, ClassMask wanted) {
    List<MaskRule> rules = MaskRule.all();
    Regions regions = scores.regions();
    float[] values = new float[NUMBERS * rules.size()];
    for (int r = 0; r < rules.size(); r++) {
      DrawnMask drawn = DrawnMask.of(scores, regions, rules.get(r));
      double[] features = drawn.summary().features();
      for (int f = 0; f < features.length; f++) {
        values[NUMBERS * r + f] = (float) features[f];
      }
      values[NUMBERS * r + features.length] = (float) MaskQuality.of(drawn.mask(), wanted);
    }
    return values;
  }

  static MaskVerdict of(List<Finding> findings) {
    List<MaskRule> rules = MaskRule.all();
    int best = bestRule(findings, rules.size());
    List<double[]> features = new ArrayList<>();
    for (Finding finding : findings) {
      double[] row = new double[PixelSummary.FEATURES];
      Arrays.setAll(row, f -> finding.values()[NUMBERS * best + f]);
      features.add(row);
    }
    return new MaskVerdict(
        findings.isEmpty() ? MaskRule.UNTESTED : rules.get(best),
        new JudgedFindings(findings, features, qualities(findings, best)));
  }

  private static int bestRule(List<Finding> findings, int rules) {
    double[] sums =
        IntStream.range(0, rules)
            .mapToDouble(rule -> Arrays.stream(qualities(findings, rule)).sum())
            .toArray();
    int best = 0;
    for (int rule = 1; rule < rules; rule++) {
      best = sums[rule] > sums[best] ? rule : best;
    }
    return best;
  }

  private static double[] qualities(List<Finding> findings, int rule) {
    return findings.stream()
        .mapToDouble(finding -> finding.values()[NUMBERS * rule + PixelSummary.FEATURES])
        .toArray();
  }
}
