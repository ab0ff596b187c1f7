package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.dense.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads boxes off the network's output: places that are no cooler than their eight neighbours, in
 * the pixels of the original image; of boxes of one class that cover each other the surest.
 */
record Peaks(int classes, int side) {
  /** Less sure boxes are not even candidates. */
  static final double LOWEST_SCORE = 0.05;

  /** No more boxes are drawn on one image. */
  static final int MOST = 200;

  /** Boxes of one class that overlap more are the same object. */
  static final double SAME_OBJECT = 0.5;

  private static final double LARGEST_LOG_SIZE = 8;

  /** The candidates, the surest first. */
  List<ScoredBox> of(float[] output, int start, Picture picture) {
    List<ScoredBox> peaks = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      for (int at = 0; at < side * side; at++) {
        if (isPeak(output, start + label * side * side, at)) {
          add(output, start, label, at, picture, peaks);
        }
      }
    }
    peaks.sort(Comparator.comparingDouble(ScoredBox::score).reversed());
    return unlike(peaks);
  }

  private boolean isPeak(float[] output, int map, int at) {
    float value = output[map + at];
    if (score(value) < LOWEST_SCORE) {
      return false;
    }
    int row = at / side;
    int column = at % side;
    for (int r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(side - 1, column + 1); c++) {
        if (output[map + r * side + c] > value) {
          return false;
        }
      }
    }
    return true;
  }

  private static double score(float logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private void add(
      float[] output, int start, int label, int at, Picture picture, List<ScoredBox> peaks) {
    int places = side * side;
    int row = at / side;
    int column = at % side;
    int geometry = start + classes * places + at;
    double width = CentreTargets.STRIDE * size(output[geometry]);
    double height = CentreTargets.STRIDE * size(output[geometry + places]);
    double x = CentreTargets.STRIDE * (column + 0.5 + output[geometry + 2 * places]);
    double y = CentreTargets.STRIDE * (row + 0.5 + output[geometry + 3 * places]);
    double left = Math.max(0, (x - width / 2) / picture.scaleX());
    double top = Math.max(0, (y - height / 2) / picture.scaleY());
    double right = Math.min(picture.originalWidth(), (x + width / 2) / picture.scaleX());
    double bottom = Math.min(picture.originalHeight(), (y + height / 2) / picture.scaleY());
    if (right > left && bottom > top) {
      Box box = new Box(label, left, top, right - left, bottom - top);
      peaks.add(new ScoredBox(box, score(output[start + label * places + at])));
    }
  }

  private static double size(float logarithm) {
    return Math.exp(Math.min(LARGEST_LOG_SIZE, logarithm));
  }

  /** Greedy non-maximum suppression within each class. */
  static List<ScoredBox> unlike(List<ScoredBox> surestFirst) {
    List<ScoredBox> kept = new ArrayList<>();
    for (ScoredBox next : surestFirst) {
      boolean known =
          kept.stream()
              .anyMatch(
                  other ->
                      other.box().label() == next.box().label()
                          && other.box().overlap(next.box()) > SAME_OBJECT);
      if (!known && kept.size() < MOST) {
        kept.add(next);
      }
    }
    return kept;
  }
}
