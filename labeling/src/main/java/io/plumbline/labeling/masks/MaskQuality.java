package io.plumbline.labeling.masks;

import java.util.stream.IntStream;

/**
 * How good an image's predicted mask is against people's: Ground Truth's mean IoU over the classes
 * present in either, the background excluded.
 */
public final class MaskQuality {
  private MaskQuality() {}

  /**
   * The quality of an image's prediction.
   *
   * @return from 0 to 1; 1 when both are background only
   * @throws IllegalArgumentException if they are not of one size
   */
  public static double of(Mask predicted, Mask people) {
    if (!predicted.isAsLargeAs(people)) {
      throw new IllegalArgumentException(predicted + " cannot be compared with " + people);
    }
    long[] both = new long[Mask.MOST_CLASSES + 1];
    long[] either = new long[Mask.MOST_CLASSES + 1];
    for (int pixel = 0; pixel < people.pixels(); pixel++) {
      int one = predicted.classAt(pixel);
      int other = people.classAt(pixel);
      either[one]++;
      if (one == other) {
        both[one]++;
      } else {
        either[other]++;
      }
    }
    return IntStream.rangeClosed(1, Mask.MOST_CLASSES)
        .filter(k -> either[k] > 0)
        .mapToDouble(k -> (double) both[k] / either[k])
        .average()
        .orElse(1);
  }
}
