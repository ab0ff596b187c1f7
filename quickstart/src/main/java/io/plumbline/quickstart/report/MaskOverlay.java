package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.escape;

import io.plumbline.labeling.masks.Mask;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Masks drawn over a picture, in its pixels: a label's classes translucent in solid lines with
 * their names above, true ones in dashed lines with their names below.
 */
final class MaskOverlay {
  private final ClassStyle style;

  MaskOverlay(ClassStyle style) {
    this.style = style;
  }

  /** The SVG elements. */
  String svg(Mask label, Mask truth) {
    Tag tag = new Tag(label.size());
    return classes(label).mapToObj(id -> label(label, id, tag)).collect(Collectors.joining())
        + classes(truth).mapToObj(id -> truth(truth, id, tag)).collect(Collectors.joining());
  }

  private static IntStream classes(Mask mask) {
    return Arrays.stream(mask.classesPresent()).filter(id -> id > 0);
  }

  private String label(Mask mask, int id, Tag tag) {
    int first = pixel(mask, id, i -> i);
    String name = style.name(id - 1);
    String outline = Outline.of(mask, id);
    return "<g class=\"label\" style=\"color:%s\"><title>%s</title><path class=\"area\" d=\"%s\"/>%s%s</g>"
        .formatted(
            style.color(id - 1),
            escape(name),
            outline,
            lines(outline),
            tag.above(first % mask.width(), first / mask.width(), name));
  }

  private String truth(Mask mask, int id, Tag tag) {
    int last = pixel(mask, id, i -> mask.pixels() - 1 - i);
    String name = style.name(id - 1);
    return "<g class=\"truth\"><title>really %s</title>%s%s</g>"
        .formatted(
            escape(name),
            lines(Outline.of(mask, id)),
            tag.below(last % mask.width(), last / mask.width() + 1, name));
  }

  /** Twice: a dark line underneath makes the other visible on every ground. */
  private static String lines(String outline) {
    return "<path class=\"under\" d=\"%s\"/><path class=\"line\" d=\"%s\"/>"
        .formatted(outline, outline);
  }

  /** The first pixel of a class in an order of all pixels. */
  private static int pixel(Mask mask, int id, IntUnaryOperator order) {
    return IntStream.range(0, mask.pixels())
        .map(order)
        .filter(pixel -> mask.classAt(pixel) == id)
        .findFirst()
        .orElseThrow();
  }
}
