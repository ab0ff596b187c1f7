package io.plumbline.models.detection;

import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.dense.Picture;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What the boxes on an image tell about their own quality.
 *
 * @param candidates the surest first
 * @param drawn those of them that are drawn
 * @param pixels of the image
 */
record BoxFeatures(List<ScoredBox> candidates, List<ScoredBox> drawn, double pixels) {
  /** How many features there are. */
  static final int COUNT = 11;

  private static final double SURE = 0.6;
  private static final double SMALLEST_SCORE = 1e-3;

  /** Boxes that overlap more may be the same object. */
  private static final double SAME_PLACE = 0.4;

  static BoxFeatures of(List<ScoredBox> candidates, BoxRule rule, Picture picture) {
    return new BoxFeatures(
        candidates,
        rule.drawn(candidates),
        (double) picture.originalWidth() * picture.originalHeight());
  }

  double[] values() {
    double doubtful = doubtful();
    double sum = ofDrawn(ScoredBox::score).sum();
    return new double[] {
      drawn.isEmpty() ? 1 - doubtful / (1 + doubtful) : sum / (drawn.size() + doubtful),
      ofDrawn(ScoredBox::score).min().orElse(1),
      ofDrawn(ScoredBox::score).max().orElse(1),
      ofDrawn(each -> Math.log(Math.max(SMALLEST_SCORE, each.score()))).sum(),
      ofDrawn(this::margin).min().orElse(1),
      ofDrawn(this::margin).average().orElse(1),
      drawn.size(),
      candidates.stream().filter(each -> each.score() < SURE).count(),
      doubtful,
      Math.sqrt(ofDrawn(this::share).min().orElse(1)),
      largestOverlap()
    };
  }

  private DoubleStream ofDrawn(ToDoubleFunction<ScoredBox> value) {
    return drawn.stream().mapToDouble(value);
  }

  /** The scores of boxes that are not drawn where nothing is drawn. */
  private double doubtful() {
    return candidates.stream()
        .filter(each -> drawn.stream().noneMatch(other -> samePlace(each, other)))
        .mapToDouble(ScoredBox::score)
        .sum();
  }

  /** How much surer a box is than the surest other in its place. */
  private double margin(ScoredBox box) {
    double rival =
        candidates.stream()
            .filter(each -> each != box && samePlace(each, box))
            .mapToDouble(ScoredBox::score)
            .max()
            .orElse(0);
    return box.score() - rival;
  }

  private static boolean samePlace(ScoredBox one, ScoredBox other) {
    return one.box().overlap(other.box()) > SAME_PLACE;
  }

  private double share(ScoredBox each) {
    return each.box().width() * each.box().height() / pixels;
  }

  private double largestOverlap() {
    double largest = 0;
    for (int i = 0; i < drawn.size(); i++) {
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, drawn.get(i).box().overlap(drawn.get(j).box()));
      }
    }
    return largest;
  }
}
