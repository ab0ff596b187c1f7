package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the network should say about a batch: a heat map for each class, which is 1 at the middle of
 * each object and falls off as a bell around it, and, near the middles, the logarithms of the sizes
 * and the distance to the exact middle, in output pixels. After "Objects as Points" (Zhou, Wang and
 * Krähenbühl, 2019); as in "Training-time-friendly network" (Liu et al., 2020), pixels next to a
 * middle learn its size too.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record CentreTargets(float[] heat, float[] geometry, float[] weight, int objects) {
  /** Image pixels for one of the output, per side. */
  static final int STRIDE = 4;

  /** Channels beside the heat maps: two sizes and two distances. */
  static final int GEOMETRY = 4;

  private static final double SMALLEST_DEVIATION = 0.55;
  private static final double DEVIATION_OF_SIZE = 1 / 9.0;

  /** So many deviations away a bell is less than half of the smallest float: nothing. */
  private static final double FARTHEST_DEVIATIONS = 14.5;

  static CentreTargets of(List<List<Box>> images, int classes, int side) {
    int places = side * side;
    CentreTargets targets =
        new CentreTargets(
            new float[images.size() * classes * places],
            new float[images.size() * GEOMETRY * places],
            new float[images.size() * places],
            images.stream().mapToInt(List::size).sum());
    IntStream.range(0, images.size())
        .parallel()
        .forEach(image -> images.get(image).forEach(box -> targets.add(image, box, classes, side)));
    return targets;
  }

  private void add(int image, Box box, int classes, int side) {
    double x = (box.left() + box.width() / 2) / STRIDE;
    double y = (box.top() + box.height() / 2) / STRIDE;
    int column = Math.min(side - 1, (int) x);
    int row = Math.min(side - 1, (int) y);
    int start = (image * classes + box.label()) * side * side;
    warm(start, side, new int[] {column, row}, box);
    for (int r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(side - 1, column + 1); c++) {
        float near = r == row && c == column ? 1 : 0.25f;
        measure(image, side, r * side + c, near, box, x - c - 0.5, y - r - 0.5);
      }
    }
  }

  private void warm(int start, int side, int[] middle, Box box) {
    double across = Math.max(SMALLEST_DEVIATION, box.width() / STRIDE * DEVIATION_OF_SIZE);
    double down = Math.max(SMALLEST_DEVIATION, box.height() / STRIDE * DEVIATION_OF_SIZE);
    int reachAcross = (int) Math.ceil(FARTHEST_DEVIATIONS * across);
    int reachDown = (int) Math.ceil(FARTHEST_DEVIATIONS * down);
    int lastRow = Math.min(side - 1, middle[1] + reachDown);
    int lastColumn = Math.min(side - 1, middle[0] + reachAcross);
    for (int r = Math.max(0, middle[1] - reachDown); r <= lastRow; r++) {
      for (int c = Math.max(0, middle[0] - reachAcross); c <= lastColumn; c++) {
        double dx = (c - middle[0]) / across;
        double dy = (r - middle[1]) / down;
        int at = start + r * side + c;
        heat[at] = Math.max(heat[at], (float) Math.exp(-(dx * dx + dy * dy) / 2));
      }
    }
  }

  private void measure(
      int image, int side, int at, float near, Box box, double offsetX, double offsetY) {
    int places = side * side;
    if (near <= weight[image * places + at]) {
      return;
    }
    weight[image * places + at] = near;
    int start = image * GEOMETRY * places + at;
    geometry[start] = (float) Math.log(box.width() / STRIDE);
    geometry[start + places] = (float) Math.log(box.height() / STRIDE);
    geometry[start + 2 * places] = (float) offsetX;
    geometry[start + 3 * places] = (float) offsetY;
  }
}
