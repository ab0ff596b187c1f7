package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.boxes.ImageSize;
import java.util.Arrays;

/**
 * The pixels inside a polygon, the same ones that COCO's own tools take: after {@code rleFrPoly} in
 * {@code maskApi.c} of pycocotools, which goes along the outline in steps of a fifth of a pixel and
 * notes where it crosses the middle of a column. Between each two crossings of a column the pixels
 * are inside.
 */
final class PolygonRaster {
  private static final double SCALE = 5;

  private final int width;
  private final int height;
  private int[] crossings = new int[64];
  private int count;
  private boolean started;
  private int lastX;
  private int lastY;

  private PolygonRaster(ImageSize size) {
    this.width = size.width();
    this.height = size.height();
  }

  /**
   * The pixels of an image that lie in a polygon.
   *
   * @param points x and y of each corner in turn
   */
  static RunLengths draw(double[] points, ImageSize size) {
    PolygonRaster raster = new PolygonRaster(size);
    for (int i = 0; i < points.length; i += 2) {
      int next = (i + 2) % points.length;
      raster.walk(fine(points[i]), fine(points[i + 1]), fine(points[next]), fine(points[next + 1]));
    }
    return raster.runs();
  }

  private static int fine(double coordinate) {
    return (int) (SCALE * coordinate + .5);
  }

  private void walk(int startX, int startY, int endX, int endY) {
    if (Math.abs(endX - startX) >= Math.abs(endY - startY)) {
      walk(startX, startY, endX, endY, this::visit);
    } else {
      walk(startY, startX, endY, endX, (y, x) -> visit(x, y));
    }
  }

  private interface Step {
    void to(int along, int across);
  }

  /**
   * All points of an edge, from its start to its end, one for each step along the coordinate in
   * which it is longer. The other one is rounded as seen from the lower end, so that it does not
   * depend on the direction.
   */
  private static void walk(int start, int startAcross, int end, int endAcross, Step step) {
    int length = Math.abs(end - start);
    double slope = length == 0 ? 0 : (double) (endAcross - startAcross) / (end - start);
    int across = start <= end ? startAcross : endAcross;
    for (int i = 0; i <= length; i++) {
      int t = start <= end ? i : length - i;
      step.to(Math.min(start, end) + t, (int) (across + slope * t + .5));
    }
  }

  private void visit(int x, int y) {
    if (started && x != lastX) {
      cross(Math.min(x, lastX), Math.min(y, lastY));
    }
    started = true;
    lastX = x;
    lastY = y;
  }

  /** Notes a crossing between a fine column and the next, if a column's middle is there. */
  private void cross(int fineX, int fineY) {
    double x = coarse(fineX);
    if (Math.floor(x) != x || x < 0 || x > width - 1) {
      return;
    }
    double y = Math.ceil(Math.max(0, Math.min(height, coarse(fineY))));
    if (count == crossings.length) {
      crossings = Arrays.copyOf(crossings, 2 * count);
    }
    crossings[count++] = ((int) x) * height + (int) y;
  }

  private static double coarse(int fine) {
    return (fine + .5) / SCALE - .5;
  }

  private RunLengths runs() {
    int[] positions = Arrays.copyOf(crossings, count);
    Arrays.sort(positions);
    RunCounts runs = new RunCounts();
    for (int i = 0; i + 1 < count; i += 2) {
      runs.add(positions[i], positions[i + 1]);
    }
    return runs.of(width, height);
  }
}
