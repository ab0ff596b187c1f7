package io.plumbline.models.image;

import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.training.Variation;
import java.util.SplittableRandom;

/** How training images are varied. */
public enum AugmentationPolicy {
  /** Small shifts, rotations and changes of size, for signs whose mirror image is another sign. */
  SIGNS(0.09, 12, 0.12, Mirror.NEVER),
  /** The same, and half of the images mirrored left to right, for photographs. */
  PHOTOGRAPHS(0.08, 10, 0.15, Mirror.HALF_OF_THE_TIME);

  private static final int LARGEST_SIGN = 64;

  private final double shift;
  private final double degrees;
  private final double scale;
  private final Mirror mirror;

  AugmentationPolicy(double shift, double degrees, double scale, Mirror mirror) {
    this.shift = shift;
    this.degrees = degrees;
    this.scale = scale;
    this.mirror = mirror;
  }

  /** Grey images of up to 64 pixels are taken for signs, such as digits; others are photographs. */
  public static AugmentationPolicy of(InputFormat.Pixels format) {
    return format.channels() == 1 && format.side() <= LARGEST_SIGN ? SIGNS : PHOTOGRAPHS;
  }

  /** The policy for images of that format. */
  public Variation<byte[]> variation(InputFormat.Pixels format) {
    return (input, random) -> draw(random).apply(input, format.side(), format.channels());
  }

  private AffineSampling draw(SplittableRandom random) {
    double angle = Math.toRadians(between(random, degrees));
    double zoom = Math.exp(between(random, scale));
    double stretch = Math.exp(between(random, scale / 2));
    boolean mirrored = mirror == Mirror.HALF_OF_THE_TIME && random.nextBoolean();
    return new AffineSampling(
        Math.cos(angle) / (zoom * stretch) * (mirrored ? -1 : 1),
        -Math.sin(angle) / zoom,
        Math.sin(angle) / zoom,
        Math.cos(angle) * stretch / zoom,
        between(random, shift),
        between(random, shift));
  }

  private static double between(SplittableRandom random, double limit) {
    return (2 * random.nextDouble() - 1) * limit;
  }

  private enum Mirror {
    NEVER,
    HALF_OF_THE_TIME
  }
}
