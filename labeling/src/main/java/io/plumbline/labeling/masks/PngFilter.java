package io.plumbline.labeling.masks;

/** Undoes the filters of PNG rows: each byte was stored as its difference from those before it. */
final class PngFilter {
  static final int KINDS = 5;

  private final int pixelBytes;

  /**
   * @param pixelBytes how many bytes back the pixel to the left is
   */
  PngFilter(int pixelBytes) {
    this.pixelBytes = pixelBytes;
  }

  /**
   * Restores a row in place.
   *
   * @param kind from 0 to 4: none, sub, up, average, Paeth
   */
  void undo(int kind, byte[] row, byte[] above) {
    for (int i = 0; kind > 0 && i < row.length; i++) {
      int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xff;
      int corner = i < pixelBytes ? 0 : above[i - pixelBytes] & 0xff;
      row[i] += (byte) prediction(kind, left, above[i] & 0xff, corner);
    }
  }

  private static int prediction(int kind, int left, int up, int corner) {
    return switch (kind) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      default -> paeth(left, up, corner);
    };
  }

  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
