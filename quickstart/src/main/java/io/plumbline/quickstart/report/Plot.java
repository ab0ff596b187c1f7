package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.at;
import static io.plumbline.quickstart.report.Markup.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drawing area with two axes, filled bottom up: grid first, then data, then words. Sizes are SVG
 * user units.
 */
final class Plot {
  /** A point in data coordinates. */
  record Point(double x, double y) {}

  /**
   * Where and how a line of data ends up on the drawing: a CSS class of the report's style sheet.
   */
  record Style(String cssClass) {}

  /** The span of an axis. */
  record Span(double low, double high) {
    double place(double value) {
      return high == low ? 0 : (Math.min(Math.max(value, low), high) - low) / (high - low);
    }
  }

  private static final int WIDTH = 720;
  private static final int LEFT = 56;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 44;

  private final Span horizontal;
  private final Span vertical;
  private final int height;
  private final StringBuilder svg = new StringBuilder();

  Plot(Span horizontal, Span vertical, int height) {
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.height = height;
  }

  double x(double value) {
    return LEFT + horizontal.place(value) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return height - BOTTOM - vertical.place(value) * (height - TOP - BOTTOM);
  }

  /** A horizontal grid line with its value. */
  Plot gridLine(double value, String label) {
    svg.append(line("grid", LEFT, y(value), WIDTH - RIGHT, y(value)));
    return text("tick end", LEFT - 8, y(value) + 4, label);
  }

  /** A mark on the horizontal axis with its value. */
  Plot tick(double value, String label) {
    svg.append(line("grid", x(value), height - BOTTOM, x(value), height - BOTTOM + 5));
    return text("tick middle", x(value), height - BOTTOM + 19, label);
  }

  /** What the horizontal axis shows. */
  Plot axisTitle(String title) {
    return text("tick middle", (LEFT + WIDTH - RIGHT) / 2.0, height - 6, title);
  }

  /** A polyline through the points. */
  Plot curve(List<Point> points, Style style) {
    String path =
        points.stream()
            .map(p -> at(x(p.x())) + "," + at(y(p.y())))
            .collect(Collectors.joining(" "));
    svg.append("<polyline class=\"%s\" points=\"%s\"/>".formatted(style.cssClass(), path));
    return this;
  }

  /** A line across the drawing at a value of the vertical axis, with words below its right end. */
  Plot level(double value, String label) {
    svg.append(line("level", LEFT, y(value), WIDTH - RIGHT, y(value)));
    return text("note end", WIDTH - RIGHT - 4, y(value) + 15, label);
  }

  /** A line from top to bottom at a value of the horizontal axis, with words beside its foot. */
  Plot mark(double value, String label) {
    svg.append(line("mark", x(value), TOP, x(value), height - BOTTOM));
    boolean right = horizontal.place(value) > 0.6;
    return text(
        right ? "note end" : "note", x(value) + (right ? -6 : 6), height - BOTTOM - 8, label);
  }

  /** A filled bar; the title is shown when the pointer rests on it. */
  Plot bar(double left, double bottom, double right, double top, Style style, String title) {
    svg.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
            .formatted(
                style.cssClass(),
                at(x(left)),
                at(y(top)),
                at(Math.max(0, x(right) - x(left))),
                at(Math.max(0, y(bottom) - y(top) - 1)),
                escape(title)));
    return this;
  }

  /** Words at a point of the drawing. */
  Plot text(String cssClass, double x, double y, String words) {
    svg.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(cssClass, at(x), at(y), escape(words)));
    return this;
  }

  /** The whole drawing. */
  String svg(String description) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>",
        WIDTH,
        height,
        escape(description),
        svg);
  }

  private static String line(String cssClass, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
        .formatted(cssClass, at(x1), at(y1), at(x2), at(y2));
  }
}
