package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.training.Finding;
import io.plumbline.models.training.JudgedFindings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the held-out images teach: which boxes are drawn, and how good the boxes on an image are to
 * be expected.
 *
 * @param candidates on each image that was held out
 * @param wanted the boxes that people drew on it
 * @param rule the one by which the boxes are best
 * @param judged the boxes by that rule
 */
record BoxVerdict(
    List<List<ScoredBox>> candidates, List<List<Box>> wanted, BoxRule rule, JudgedFindings judged) {
  static BoxVerdict of(List<Finding> findings, List<BoxSample> samples) {
    List<List<ScoredBox>> candidates =
        findings.stream().map(each -> BoxFinding.boxes(each.values())).toList();
    List<List<Box>> wanted =
        findings.stream().map(each -> samples.get(each.row()).original()).toList();
    BoxRule rule = bestRule(candidates, wanted);
    List<double[]> features = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      features.add(
          BoxFeatures.of(candidates.get(i), rule, samples.get(findings.get(i).row()).picture())
              .values());
    }
    JudgedFindings judged =
        new JudgedFindings(findings, features, qualities(candidates, wanted, rule));
    return new BoxVerdict(candidates, wanted, rule, judged);
  }

  private static BoxRule bestRule(List<List<ScoredBox>> candidates, List<List<Box>> wanted) {
    BoxRule best = BoxRule.UNTESTED;
    double highest = 0;
    for (BoxRule rule : BoxRule.all()) {
      double sum = Arrays.stream(qualities(candidates, wanted, rule)).sum();
      best = sum > highest ? rule : best;
      highest = Math.max(highest, sum);
    }
    return best;
  }

  private static double[] qualities(
      List<List<ScoredBox>> candidates, List<List<Box>> wanted, BoxRule rule) {
    double[] qualities = new double[candidates.size()];
    Arrays.setAll(qualities, i -> BoxQuality.of(rule.drawn(candidates.get(i)), wanted.get(i)));
    return qualities;
  }

  OptionalDouble meanAveragePrecision(int classes) {
    return new AveragePrecision(candidates, wanted).mean(classes);
  }
}
