package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.escape;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ScoredBox;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Boxes drawn over a picture, in its pixels: a label's in solid lines with name and confidence
 * above, true ones in dashed lines with the name below.
 */
final class BoxOverlay {
  private final ClassStyle style;

  BoxOverlay(ClassStyle style) {
    this.style = style;
  }

  /** The SVG elements. */
  String svg(BoxLabel label, BoxLabel truth) {
    Tag tag = new Tag(label.size());
    return truth.boxes().stream().map(each -> truth(each.box(), tag)).collect(Collectors.joining())
        + label.boxes().stream().map(each -> label(each, tag)).collect(Collectors.joining());
  }

  private String truth(Box box, Tag tag) {
    String name = style.name(box.classId());
    return "<g class=\"truth\"><title>really %s</title>%s%s</g>"
        .formatted(escape(name), lines(box), tag.below(box.left(), box.bottom(), name));
  }

  private String label(ScoredBox scored, Tag tag) {
    Box box = scored.box();
    String words =
        String.format(Locale.ROOT, "%s %.2f", style.name(box.classId()), scored.confidence());
    return "<g class=\"label\" style=\"color:%s\"><title>%s</title>%s%s</g>"
        .formatted(
            style.color(box.classId()),
            escape(words),
            lines(box),
            tag.above(box.left(), box.top(), words));
  }

  /** Twice: a dark line underneath makes the other visible on every ground. */
  private static String lines(Box box) {
    String place =
        "x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
            .formatted(box.left(), box.top(), box.width(), box.height());
    return "<rect class=\"under\" %s/><rect class=\"line\" %s/>".formatted(place, place);
  }
}
