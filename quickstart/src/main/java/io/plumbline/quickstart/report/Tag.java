package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.at;
import static io.plumbline.quickstart.report.Markup.escape;

import io.plumbline.labeling.boxes.ImageSize;

/**
 * Words beside something drawn on a picture, moved so that they stay on it. Units are the picture's
 * pixels.
 *
 * @param size of the picture
 */
record Tag(ImageSize size) {
  private static final double LINES = 14;
  private static final double WIDTH_OF_A_CHARACTER = 0.56;
  private static final double GAP = 0.2;

  /** The height of the words. */
  double height() {
    return Math.max(size.width(), size.height()) / LINES;
  }

  /** Words above a place, or below its upper edge where the picture ends. */
  String above(double left, double top, String words) {
    double y = top - GAP * height();
    return text(left, y < height() ? top + height() : y, words);
  }

  /** Words below a place, or above its lower edge where the picture ends. */
  String below(double left, double bottom, String words) {
    double y = bottom + height();
    return text(left, y > size.height() ? bottom - GAP * height() : y, words);
  }

  private String text(double left, double y, String words) {
    double width = WIDTH_OF_A_CHARACTER * height() * words.length();
    double x = Math.max(0, Math.min(left, size.width() - width));
    return "<text x=\"%s\" y=\"%s\">%s</text>".formatted(at(x), at(y), escape(words));
  }
}
