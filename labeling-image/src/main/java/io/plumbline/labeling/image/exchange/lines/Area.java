package io.plumbline.labeling.image.exchange.lines;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import java.util.Optional;

/**
 * A rectangle as other formats have it: its edges need not lie between pixels, nor in the image.
 * All four are in pixels from the image's top left corner; the right and the lower edge are the
 * first that do not belong to it.
 */
public record Area(double left, double top, double right, double bottom) {
  /** What arithmetic in floating point and printed decimals add to an edge that was whole. */
  private static final double NOISE = 1e-3;

  /**
   * The box of all pixels of the image that the rectangle touches: fractions are rounded outward.
   *
   * @return empty when it touches none
   */
  public Optional<Box> pixels(int classId, ImageSize size) {
    if (!(right > left && bottom > top)) {
      return Optional.empty();
    }
    int firstColumn = (int) Math.max(0, Math.floor(left + NOISE));
    int firstRow = (int) Math.max(0, Math.floor(top + NOISE));
    int width = (int) Math.min(size.width(), Math.ceil(right - NOISE)) - firstColumn;
    int height = (int) Math.min(size.height(), Math.ceil(bottom - NOISE)) - firstRow;
    return width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new Box(classId, firstColumn, firstRow, width, height));
  }

  /** Whether part of it lies outside the image. */
  public boolean reachesBeyond(ImageSize size) {
    return left < -NOISE
        || top < -NOISE
        || right > size.width() + NOISE
        || bottom > size.height() + NOISE;
  }
}
