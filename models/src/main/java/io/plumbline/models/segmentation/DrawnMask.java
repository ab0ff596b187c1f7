package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;

/**
 * A mask that was drawn by a rule from what the network says.
 *
 * @param scores what the network says
 * @param regions the pieces of the surest classes
 * @param rule how it was drawn
 * @param mask as large as the picture
 */
record DrawnMask(PixelScores scores, Regions regions, MaskRule rule, ClassMask mask) {
  static DrawnMask of(PixelScores scores, Regions regions, MaskRule rule) {
    byte[] drawn = new byte[scores.surest().length];
    for (int at = 0; at < drawn.length; at++) {
      int piece = regions.of()[at];
      if (piece != Regions.NONE) {
        drawn[at] = rule.drawn(regions.pieces().get(piece), scores.surest()[at]);
      }
    }
    return new DrawnMask(
        scores, regions, rule, new ClassMask(scores.width(), scores.height(), drawn));
  }

  PixelSummary summary() {
    Sums sums = new Sums(scores.expectedPixels());
    byte[] drawn = mask.classes();
    for (int at = 0; at < drawn.length; at++) {
      sums.add(drawn[at] & 255, scores.probability(at, drawn[at]), scores.margin(at, drawn[at]));
    }
    double foreground = drawn.length - sums.pixels[0];
    return new PixelSummary(
        scores.entropy(),
        foreground == 0 ? 1 : sums.foregroundProbability / foreground,
        foreground / drawn.length,
        (double) boundary() / drawn.length,
        sums.doubtful / (foreground + 1),
        sums.lowestMargin(),
        sums.expectedOverlap(),
        lowestShare(),
        sums.drawn());
  }

  private int boundary() {
    byte[] drawn = mask.classes();
    int boundary = 0;
    for (int at = 0; at < drawn.length; at++) {
      boolean right = at % mask.width() < mask.width() - 1 && drawn[at] != drawn[at + 1];
      boolean below = at + mask.width() < drawn.length && drawn[at] != drawn[at + mask.width()];
      boundary += right || below ? 1 : 0;
    }
    return boundary;
  }

  private double lowestShare() {
    return regions.pieces().stream()
        .filter(piece -> piece.pixels() >= rule.smallest())
        .mapToDouble(Regions.Region::share)
        .min()
        .orElse(1);
  }

  /** Sums over the pixels drawn, class by class. */
  private static final class Sums {
    private static final double CLOSE = 0.5;

    private final double[] expected;
    private final double[] inside;
    private final double[] margins;
    private final double[] pixels;
    private double foregroundProbability;
    private double doubtful;

    Sums(double[] expected) {
      this.expected = expected;
      this.inside = new double[expected.length];
      this.margins = new double[expected.length];
      this.pixels = new double[expected.length];
    }

    void add(int drawn, float probability, float margin) {
      pixels[drawn]++;
      inside[drawn] += probability;
      margins[drawn] += margin;
      foregroundProbability += drawn > 0 ? probability : 0;
      doubtful += margin < CLOSE ? 1 : 0;
    }

    double lowestMargin() {
      double lowest = 1;
      for (int c = 1; c < pixels.length; c++) {
        lowest = pixels[c] > 0 ? Math.min(lowest, margins[c] / pixels[c]) : lowest;
      }
      return lowest;
    }

    int drawn() {
      int drawn = 0;
      for (int c = 1; c < pixels.length; c++) {
        drawn += pixels[c] > 0 ? 1 : 0;
      }
      return drawn;
    }

    /** The mean intersection over union if the probabilities are right. */
    double expectedOverlap() {
      double sum = 0;
      for (int c = 1; c < pixels.length; c++) {
        sum += pixels[c] > 0 ? inside[c] / (pixels[c] + expected[c] - inside[c]) : 0;
      }
      return drawn() == 0 ? 1 : sum / drawn();
    }
  }
}
