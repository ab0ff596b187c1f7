package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;
import io.plumbline.models.dense.Picture;

/**
 * An image with its mask.
 *
 * @param picture the image
 * @param wanted a class for each of its pixels, {@value #UNKNOWN} where there is no image
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MaskSample(Picture picture, byte[] wanted) {
  /** The class of a pixel beyond the image. */
  static final int UNKNOWN = 255;

  ClassMask mask() {
    return new ClassMask(picture.width(), picture.height(), wanted);
  }
}
