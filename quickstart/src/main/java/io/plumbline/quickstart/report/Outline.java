package io.plumbline.quickstart.report;

import io.plumbline.labeling.masks.Mask;

/**
 * The border of all pixels of a class, as the data of an SVG path: closed lines between pixels,
 * holes too, so that filling by the even-odd rule fills the pixels exactly. Units are pixels from
 * the top left corner.
 */
final class Outline {
  private static final int DIRECTIONS = 4;
  private static final int[] ACROSS = {1, 0, -1, 0};
  private static final int[] DOWN = {0, 1, 0, -1};

  private final Mask mask;
  private final int classId;
  private final int columns;

  /** For each corner between pixels, a bit for each direction in which the border goes on. */
  private final byte[] onward;

  private Outline(Mask mask, int classId) {
    this.mask = mask;
    this.classId = classId;
    this.columns = mask.width() + 1;
    this.onward = new byte[columns * (mask.height() + 1)];
  }

  /** The outline of a class; empty when no pixel has it. */
  static String of(Mask mask, int classId) {
    Outline outline = new Outline(mask, classId);
    outline.collect();
    return outline.lines();
  }

  /** Around each pixel clockwise, wherever its neighbour is of another class. */
  private void collect() {
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (isOf(x, y)) {
          edge(x, y - 1, x, y, 0);
          edge(x + 1, y, x + 1, y, 1);
          edge(x, y + 1, x + 1, y + 1, 2);
          edge(x - 1, y, x, y + 1, 3);
        }
      }
    }
  }

  private void edge(int neighbourX, int neighbourY, int x, int y, int direction) {
    if (!isOf(neighbourX, neighbourY)) {
      onward[y * columns + x] |= (byte) (1 << direction);
    }
  }

  private boolean isOf(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
    return inside && mask.classAt(x, y) == classId;
  }

  private String lines() {
    StringBuilder path = new StringBuilder();
    for (int corner = 0; corner < onward.length; corner++) {
      while (onward[corner] != 0) {
        line(path, corner);
      }
    }
    return path.toString();
  }

  /** One closed line; straight pieces are put together. */
  private void line(StringBuilder path, int start) {
    path.append('M').append(start % columns).append(' ').append(start / columns);
    int direction = Integer.numberOfTrailingZeros(onward[start]);
    int corner = start;
    int length = 0;
    do {
      onward[corner] &= (byte) ~(1 << direction);
      corner += DOWN[direction] * columns + ACROSS[direction];
      length++;
      int next = corner == start ? -1 : turn(corner, direction);
      if (next != direction) {
        append(path, direction, length);
        length = 0;
        direction = next;
      }
    } while (corner != start);
    path.append('Z');
  }

  /** Right before straight on before left, so that pixels that only share a corner stay apart. */
  private int turn(int corner, int direction) {
    for (int turn = 1; turn >= -1; turn--) {
      int next = (direction + turn + DIRECTIONS) % DIRECTIONS;
      if ((onward[corner] & 1 << next) != 0) {
        return next;
      }
    }
    throw new IllegalStateException("a border does not end between pixels");
  }

  private static void append(StringBuilder path, int direction, int length) {
    path.append(direction % 2 == 0 ? 'h' : 'v')
        .append((ACROSS[direction] + DOWN[direction]) * length);
  }
}
