package io.plumbline.workforce.simulation;

import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.workforce.simulation.Thing.Run;
import java.util.Arrays;
import java.util.IntSummaryStatistics;

/** A set of pixels within a rectangle. */
final class Shape {
  private final Rectangle frame;
  private final boolean[] cells;

  /** Takes whether each pixel of the rectangle is one of them, row by row. */
  private Shape(Rectangle frame, boolean[] cells) {
    this.frame = frame;
    this.cells = cells;
  }

  /**
   * The pixels of a thing.
   *
   * @param margin how much wider the rectangle is than the thing, on each side, within the image
   */
  static Shape of(Thing thing, int margin, ImageSize image) {
    IntSummaryStatistics rows = thing.runs().stream().mapToInt(Run::row).summaryStatistics();
    int left = thing.runs().stream().mapToInt(Run::from).min().orElse(0);
    int right = thing.runs().stream().mapToInt(Run::to).max().orElse(0);
    return new Rectangle(left, rows.getMin(), right, rows.getMax() + 1)
        .widened(margin, image)
        .with(thing);
  }

  private record Rectangle(int left, int top, int right, int bottom) {
    Rectangle widened(int margin, ImageSize image) {
      return new Rectangle(
          Math.max(0, left - margin),
          Math.max(0, top - margin),
          Math.min(image.width(), right + margin),
          Math.min(image.height(), bottom + margin));
    }

    Shape with(Thing thing) {
      boolean[] cells = new boolean[width() * height()];
      for (Run run : thing.runs()) {
        int row = (run.row() - top) * width() - left;
        Arrays.fill(cells, row + run.from(), row + run.to(), true);
      }
      return new Shape(this, cells);
    }

    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }

  int left() {
    return frame.left();
  }

  int top() {
    return frame.top();
  }

  int width() {
    return frame.width();
  }

  int height() {
    return frame.height();
  }

  boolean has(int column, int row) {
    return cells[row * width() + column];
  }

  /**
   * The same with this many pixels more all around, as far as the rectangle reaches, or fewer when
   * negative: dilated or eroded by a square.
   */
  Shape grown(int by) {
    if (by == 0) {
      return this;
    }
    boolean[] rows = new boolean[cells.length];
    for (int y = 0; y < height(); y++) {
      grow(cells, rows, new Line(y * width(), 1, width()), by);
    }
    boolean[] all = new boolean[cells.length];
    for (int x = 0; x < width(); x++) {
      grow(rows, all, new Line(x, width(), height()), by);
    }
    return new Shape(frame, all);
  }

  /** A row or a column: its cells are {@code start}, {@code start + step} … */
  private record Line(int start, int step, int length) {
    int count(boolean[] cells, int at) {
      return at >= 0 && at < length && cells[start + at * step] ? 1 : 0;
    }
  }

  /** A cell is set when one around it is, or when shrinking when all are. */
  private static void grow(boolean[] from, boolean[] to, Line line, int by) {
    int reach = Math.abs(by);
    int wanted = by > 0 ? 1 : 2 * reach + 1;
    int around = 0;
    for (int at = 0; at < reach; at++) {
      around += line.count(from, at);
    }
    for (int at = 0; at < line.length(); at++) {
      around += line.count(from, at + reach) - line.count(from, at - reach - 1);
      to[line.start() + at * line.step()] = around >= wanted;
    }
  }
}
