package io.plumbline.labeling.masks;

/**
 * The most probable class of each pixel given the answers and the pixels around it: iterated
 * conditional modes after J. Besag, On the statistical analysis of dirty pictures, Journal of the
 * Royal Statistical Society B 48 (1986), with his weight of {@value #NEIGHBOUR} for each of the
 * eight neighbours that has the class. A pixel on which all workers agree keeps their class: the
 * surroundings decide where people do not.
 */
final class PixelLabels {
  private static final double NEIGHBOUR = 1.5;
  private static final int MOST_SWEEPS = 6;
  private static final double TIE = 1e-9;

  private final MaskStack stack;
  private final PixelSkills skills;
  private final int width;
  private final int height;
  private final byte[] digits;
  private final int[] answers;
  private final double[] scores;

  private PixelLabels(MaskStack stack, PixelSkills skills) {
    this.stack = stack;
    this.skills = skills;
    this.width = stack.width();
    this.height = stack.height();
    this.digits = new byte[stack.pixels()];
    this.answers = new int[stack.workers()];
    this.scores = new double[stack.digits()];
  }

  /** The digit of each pixel's class. */
  static byte[] of(MaskStack stack, PixelSkills skills) {
    PixelLabels labels = new PixelLabels(stack, skills);
    for (int pixel = 0; pixel < labels.digits.length; pixel++) {
      labels.decideAlone(pixel);
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      if (labels.sweep() == 0) {
        break;
      }
    }
    return labels.digits;
  }

  private void decideAlone(int pixel) {
    stack.split(stack.pattern(pixel), answers);
    if (stack.isUnanimous(pixel)) {
      digits[pixel] = (byte) answers[0];
    } else {
      skills.logPosterior(answers, scores);
      digits[pixel] = (byte) best(0);
    }
  }

  /** Decides each doubtful pixel anew; returns how many changed. */
  private int sweep() {
    int changed = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        if (!stack.isUnanimous(pixel)) {
          changed += decideAmongNeighbours(pixel, x, y) ? 1 : 0;
        }
      }
    }
    return changed;
  }

  private boolean decideAmongNeighbours(int pixel, int x, int y) {
    stack.split(stack.pattern(pixel), answers);
    skills.logPosterior(answers, scores);
    for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        if (row != y || column != x) {
          scores[digits[row * width + column] & 0xff] += NEIGHBOUR;
        }
      }
    }
    int before = digits[pixel] & 0xff;
    digits[pixel] = (byte) best(before);
    return best(before) != before;
  }

  /** The class of the greatest score; what is there already wins ties, else the lowest class. */
  private int best(int before) {
    int best = before;
    for (int k = 0; k < scores.length; k++) {
      best = scores[k] > scores[best] + TIE ? k : best;
    }
    return best;
  }
}
