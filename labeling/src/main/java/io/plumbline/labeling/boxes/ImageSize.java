package io.plumbline.labeling.boxes;

import io.plumbline.labeling.InputException;

/**
 * The size of an image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth the number of channels: 3 for a colour image
 */
public record ImageSize(int width, int height, int depth) {
  private static final int COLOUR = 3;

  /**
   * @throws InputException when one of them is not positive
   */
  public ImageSize {
    if (width < 1 || height < 1 || depth < 1) {
      throw new InputException(
          "an image of %d x %d pixels and %d channels cannot be".formatted(width, height, depth));
    }
  }

  /** A colour image, as everybody has it who does not say how many channels it has. */
  public static ImageSize ofColour(int width, int height) {
    return new ImageSize(width, height, COLOUR);
  }

  /** The number of pixels. */
  public long pixels() {
    return (long) width * height;
  }

  /** Whether all of the box lies in the image. */
  public boolean contains(Box box) {
    return box.right() <= width && box.bottom() <= height;
  }
}
