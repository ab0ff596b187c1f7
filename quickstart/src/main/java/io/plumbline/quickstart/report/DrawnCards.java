package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.escape;

import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.quickstart.results.MaskFiles;
import io.plumbline.quickstart.results.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A grid of pictures with what is drawn on them. */
final class DrawnCards {
  private static final int SMALL = 128;

  private final InlinePictures pictures;
  private final MaskFiles masks;
  private final ClassStyle style;

  DrawnCards(InlinePictures pictures, MaskFiles masks, List<String> categories) {
    this.pictures = pictures;
    this.masks = masks;
    this.style = new ClassStyle(categories);
  }

  String grid(List<Drawing> drawings) {
    return drawings.isEmpty()
        ? "<p>None.</p>"
        : drawings.stream()
            .map(this::card)
            .collect(Collectors.joining("", "<div class=\"drawings\">", "</div>"));
  }

  private String card(Drawing drawing) {
    Score score = drawing.given().score();
    return "<figure>%s<figcaption><b>%.2f</b> quality<br>%.2f confidence<br>%s</figcaption></figure>"
        .formatted(picture(drawing), score.quality(), drawing.given().confidence(), key(score));
  }

  private String key(Score score) {
    return score.byClass().entrySet().stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "<span><i style=\"color:%s\"></i>%s %.2f</span>",
                    style.color(each.getKey()),
                    escape(style.name(each.getKey())),
                    each.getValue()))
        .collect(Collectors.joining());
  }

  private String picture(Drawing drawing) {
    if (drawing.truth() instanceof Label.OfBoxes truth) {
      BoxLabel said = drawing.given().label().as(Label.OfBoxes.class).boxes();
      return framed(drawing, said.size(), new BoxOverlay(style).svg(said, truth.boxes()));
    }
    Mask said = mask(drawing.given().label());
    Mask truth = mask(drawing.truth());
    return framed(drawing, said.size(), new MaskOverlay(style).svg(said, truth));
  }

  private Mask mask(Label label) {
    try {
      return masks.read(label.as(Label.OfMask.class).mask());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String framed(Drawing drawing, ImageSize size, String overlay) {
    String data = pictures.data(URI.create(drawing.line().get("source-ref").asText()));
    String shape = "width=\"%d\" height=\"%d\"".formatted(size.width(), size.height());
    String kind = Math.max(size.width(), size.height()) <= SMALL ? " class=\"small\"" : "";
    return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" style=\"font-size:%spx\"><image%s %s href=\"%s\"/>%s</svg>"
        .formatted(
            size.width(),
            size.height(),
            escape(description(drawing)),
            Markup.at(new Tag(size).height()),
            kind,
            shape,
            data,
            overlay);
  }

  private String description(Drawing drawing) {
    return drawing.given().score().byClass().entrySet().stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT, "%s: IoU %.2f", style.name(each.getKey()), each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
