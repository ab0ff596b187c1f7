package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;

/**
 * How good a mask is, as Ground Truth's documentation says it: the mean intersection over union of
 * the classes on the image, the background left out; an image that is rightly all background is
 * perfect.
 */
final class MaskQuality {
  private static final int CLASSES = 256;

  private MaskQuality() {}

  /** The quality, from 0 to 1, of masks of one size. */
  static double of(ClassMask drawn, ClassMask wanted) {
    long[] common = new long[CLASSES];
    long[] union = new long[CLASSES];
    for (int at = 0; at < wanted.classes().length; at++) {
      int one = drawn.classes()[at] & 255;
      int other = wanted.classes()[at] & 255;
      union[one]++;
      if (one == other) {
        common[one]++;
      } else {
        union[other]++;
      }
    }
    double sum = 0;
    int classes = 0;
    for (int c = 1; c < CLASSES; c++) {
      if (union[c] > 0) {
        sum += (double) common[c] / union[c];
        classes++;
      }
    }
    return classes == 0 ? 1 : sum / classes;
  }
}
