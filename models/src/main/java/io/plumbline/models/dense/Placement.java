package io.plumbline.models.dense;

import java.util.SplittableRandom;

/**
 * Where a picture comes to lie on a square canvas: canvas x = zoomX * picture x + shiftX, and alike
 * for y. A negative zoomX mirrors.
 *
 * @param zoomX canvas pixels for one of the picture
 * @param zoomY canvas pixels for one of the picture, greater than 0
 * @param shiftX canvas pixels to the right
 * @param shiftY canvas pixels downwards
 */
public record Placement(double zoomX, double zoomY, double shiftX, double shiftY) {
  private static final double ZOOM = 0.22;
  private static final double STRETCH = 0.08;

  /** A random one: a little larger or smaller, anywhere on the canvas or reaching beyond it. */
  public static Placement draw(SplittableRandom random, Picture picture, int side, Mirror mirror) {
    double zoom = Math.exp(between(random, -ZOOM, ZOOM));
    double stretch = Math.exp(between(random, -STRETCH, STRETCH));
    double width = picture.width() * zoom * stretch;
    double height = picture.height() * zoom / stretch;
    double left = between(random, Math.min(0, side - width), Math.max(0, side - width));
    double top = between(random, Math.min(0, side - height), Math.max(0, side - height));
    return mirror == Mirror.HALF_OF_THE_TIME && random.nextBoolean()
        ? new Placement(-zoom * stretch, zoom / stretch, left + width, top)
        : new Placement(zoom * stretch, zoom / stretch, left, top);
  }

  /** Whether pictures may be mirrored. */
  public enum Mirror {
    /** For signs, whose mirror image is another sign. */
    NEVER,
    /** For photographs. */
    HALF_OF_THE_TIME;

    /** Grey images are taken for signs, such as digits. */
    public static Mirror of(int channels) {
      return channels == 1 ? NEVER : HALF_OF_THE_TIME;
    }
  }

  private static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Where a place of the picture lies on the canvas. */
  public double canvasX(double pictureX) {
    return zoomX * pictureX + shiftX;
  }

  /** Where a place of the picture lies on the canvas. */
  public double canvasY(double pictureY) {
    return zoomY * pictureY + shiftY;
  }

  /** Which pixel of the picture a canvas pixel shows, in fractions; outside if beyond it. */
  double pictureX(int canvasX) {
    return (canvasX + 0.5 - shiftX) / zoomX - 0.5;
  }

  double pictureY(int canvasY) {
    return (canvasY + 0.5 - shiftY) / zoomY - 0.5;
  }

  /** The nearest pixel's index at a canvas pixel, or -1 outside of the picture. */
  public int nearest(Picture picture, int canvasX, int canvasY) {
    long x = Math.round(pictureX(canvasX));
    long y = Math.round(pictureY(canvasY));
    boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    return inside ? (int) (y * picture.width() + x) : -1;
  }
}
