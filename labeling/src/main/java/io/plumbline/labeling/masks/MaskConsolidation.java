package io.plumbline.labeling.masks;

import java.util.Arrays;
import java.util.List;

/**
 * Consolidates several workers' masks of one image into one: the most probable class of each pixel
 * after Dawid and Skene, smoothed by the pixels around it. Ground Truth votes instead of weighing
 * workers, and does not say how it smooths.
 *
 * <p>The image's confidence is the mean over the pixels that somebody painted (over all, when
 * nobody painted any) of what the answers alone say of the class that the pixel got: half its
 * posterior and half its smoothed vote share (v + 1/K) / (n + 1), for v of n workers over the K
 * classes that somebody painted, as for the classes of whole objects. Pixels that all left as
 * background would make every image sure.
 *
 * <p>A single answer is kept with confidence 0. The order of the answers changes nothing. Besides
 * the masks, one byte a pixel and the distinct patterns of answers are held.
 */
public final class MaskConsolidation {

  /**
   * Consolidates the answers about one image.
   *
   * @param answers at least one, each of another worker, all of one size
   * @throws IllegalArgumentException if they are not
   */
  public ConsolidatedMask consolidate(List<WorkerMask> answers) {
    MaskStack stack = new MaskStack(answers);
    if (stack.workers() == 1) {
      return new ConsolidatedMask(answers.get(0).mask(), 0, 1);
    }
    PixelSkills skills = PixelSkills.fit(stack);
    byte[] digits = PixelLabels.of(stack, skills);
    double confidence = new Confidence(stack, skills).of(digits);
    for (int pixel = 0; pixel < digits.length; pixel++) {
      digits[pixel] = (byte) stack.classOf(digits[pixel] & 0xff);
    }
    Mask mask = new Mask(stack.width(), stack.height(), digits);
    return new ConsolidatedMask(mask, confidence, stack.workers());
  }

  /** Means over pixels; a pixel like the one before it costs nothing. */
  private static final class Confidence {
    private final MaskStack stack;
    private final PixelSkills skills;
    private final int[] answers;
    private final double[] posterior;
    private long pattern = -1;
    private int digit;
    private double value;

    Confidence(MaskStack stack, PixelSkills skills) {
      this.stack = stack;
      this.skills = skills;
      this.answers = new int[stack.workers()];
      this.posterior = new double[stack.digits()];
    }

    double of(byte[] digits) {
      double all = 0;
      double painted = 0;
      int count = 0;
      for (int pixel = 0; pixel < digits.length; pixel++) {
        double confidence = of(pixel, digits[pixel] & 0xff);
        all += confidence;
        if (stack.isPainted(pixel)) {
          painted += confidence;
          count++;
        }
      }
      return count > 0 ? painted / count : all / digits.length;
    }

    private double of(int pixel, int chosen) {
      long next = stack.pattern(pixel);
      if (next != pattern || chosen != digit) {
        pattern = next;
        digit = chosen;
        value = compute();
      }
      return value;
    }

    private double compute() {
      stack.split(pattern, answers);
      skills.posterior(answers, posterior);
      long votes = Arrays.stream(answers).filter(answer -> answer == digit).count();
      double share = (votes + 1.0 / posterior.length) / (answers.length + 1);
      return (posterior[digit] + share) / 2;
    }
  }
}
