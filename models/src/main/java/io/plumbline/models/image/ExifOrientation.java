package io.plumbline.models.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a camera was held, from tag 274 of a JPEG file's Exif segment: 1 is upright, 3, 6 and 8 are
 * turned by 180, 90 and 270 degrees, the others mirrored as well.
 */
record ExifOrientation(int value) {
  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final int TAG = 274;
  private static final int FIRST_SWAPPED = 5;
  private static final int LAST = 8;
  private static final int ENTRY = 12;

  static ExifOrientation of(byte[] file) {
    return JpegSegments.of(file)
        .application(1, "Exif\0\0")
        .flatMap(ExifOrientation::find)
        .filter(found -> found.value >= 1 && found.value <= LAST)
        .orElse(UPRIGHT);
  }

  private static Optional<ExifOrientation> find(ByteBuffer tiff) {
    if (tiff.remaining() < 8) {
      return Optional.empty();
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return Optional.empty();
    }
    int end = Math.min(directory + 2 + ENTRY * (tiff.getShort(directory) & 0xFFFF), tiff.limit());
    for (int entry = directory + 2; entry + ENTRY <= end; entry += ENTRY) {
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        return Optional.of(new ExifOrientation(tiff.getShort(entry + 8)));
      }
    }
    return Optional.empty();
  }

  /** The image as it was seen. */
  BufferedImage upright(BufferedImage image) {
    if (value == 1) {
      return image;
    }
    Raster from = image.getRaster();
    boolean swapped = value >= FIRST_SWAPPED;
    int width = swapped ? from.getHeight() : from.getWidth();
    int height = swapped ? from.getWidth() : from.getHeight();
    WritableRaster to = from.createCompatibleWritableRaster(width, height);
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixel = from.getDataElements(column(x, y, from), row(x, y, from), pixel);
        to.setDataElements(x, y, pixel);
      }
    }
    return new BufferedImage(image.getColorModel(), to, false, null);
  }

  private int column(int x, int y, Raster from) {
    int along = value >= FIRST_SWAPPED ? y : x;
    boolean turned = value == 2 || value == 3 || value == 7 || value == 8;
    return turned ? from.getWidth() - 1 - along : along;
  }

  private int row(int x, int y, Raster from) {
    int along = value >= FIRST_SWAPPED ? x : y;
    boolean turned = value == 3 || value == 4 || value == 6 || value == 7;
    return turned ? from.getHeight() - 1 - along : along;
  }
}
