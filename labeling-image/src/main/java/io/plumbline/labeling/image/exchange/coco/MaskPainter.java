package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.masks.Mask;

/** A mask on which regions are painted, the later over the earlier. */
final class MaskPainter {
  private static final int MOST_PIXELS = 100_000_000;

  private final int width;
  private final int height;
  private final byte[] classes;

  /**
   * @throws InputException when no mask can have this size
   */
  MaskPainter(ImageSize size) {
    if (size.pixels() > MOST_PIXELS) {
      throw new InputException(
          "an image of %d x %d pixels is too large for a mask, which has at most 100 million"
              .formatted(size.width(), size.height()));
    }
    this.width = size.width();
    this.height = size.height();
    this.classes = new byte[width * height];
  }

  /**
   * @param value the class in the mask: 1 is the first label
   */
  void paint(RunLengths runs, int value) {
    runs.forEachRun(
        (start, end) -> {
          for (int position = start; position < end; position++) {
            classes[position % height * width + position / height] = (byte) value;
          }
        });
  }

  Mask mask() {
    return Mask.of(width, height, classes);
  }
}
