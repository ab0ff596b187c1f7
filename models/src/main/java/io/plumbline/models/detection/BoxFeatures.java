package io.plumbline.models.detection;

import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.dense.Picture;
import java.util.List;

/** What the boxes on an image tell about their own quality. */
record BoxFeatures(List<ScoredBox> candidates, double floor, double pixels) {
  /** How many features there are. */
  static final int COUNT = 9;

  private static final double SURE = 0.6;
  private static final double SMALLEST_SCORE = 1e-3;

  static BoxFeatures of(List<ScoredBox> candidates, double floor, Picture picture) {
    return new BoxFeatures(
        candidates, floor, (double) picture.originalWidth() * picture.originalHeight());
  }

  /** The boxes that are drawn. */
  List<ScoredBox> drawn() {
    return drawn(candidates, floor);
  }

  static List<ScoredBox> drawn(List<ScoredBox> candidates, double floor) {
    return candidates.stream().filter(each -> each.score() >= floor).toList();
  }

  double[] values() {
    List<ScoredBox> drawn = drawn();
    double sum = drawn.stream().mapToDouble(ScoredBox::score).sum();
    double doubtful =
        candidates.stream()
            .filter(each -> each.score() < floor)
            .mapToDouble(ScoredBox::score)
            .sum();
    double lowest = drawn.stream().mapToDouble(ScoredBox::score).min().orElse(1);
    return new double[] {
      drawn.isEmpty() ? 1 - doubtful / (1 + doubtful) : sum / (drawn.size() + doubtful),
      lowest,
      drawn.stream().mapToDouble(ScoredBox::score).max().orElse(1),
      drawn.stream().mapToDouble(e -> Math.log(Math.max(SMALLEST_SCORE, e.score()))).sum(),
      drawn.size(),
      candidates.stream().filter(each -> each.score() < SURE).count(),
      doubtful,
      Math.sqrt(drawn.stream().mapToDouble(this::share).min().orElse(1)),
      largestOverlap(drawn)
    };
  }

  private double share(ScoredBox each) {
    return each.box().width() * each.box().height() / pixels;
  }

  private static double largestOverlap(List<ScoredBox> drawn) {
    double largest = 0;
    for (int i = 0; i < drawn.size(); i++) {
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, drawn.get(i).box().overlap(drawn.get(j).box()));
      }
    }
    return largest;
  }
}
