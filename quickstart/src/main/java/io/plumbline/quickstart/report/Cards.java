package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.escape;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.label.Label;
import io.plumbline.quickstart.results.LabeledObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A grid of objects with their classes: pictures inline, texts cut to a few lines. */
final class Cards {
  private static final int LONGEST = 220;

  private final InlinePictures pictures;
  private final List<String> categories;

  Cards(InlinePictures pictures, List<String> categories) {
    this.pictures = pictures;
    this.categories = categories;
  }

  /** The grid of objects that have labels. */
  String grid(List<LabeledObject> objects) {
    boolean images = objects.stream().anyMatch(object -> object.line().has("source-ref"));
    return objects.stream()
        .map(this::card)
        .collect(
            Collectors.joining(
                "", "<div class=\"cards %s\">".formatted(images ? "pictures" : "texts"), "</div>"));
  }

  private String card(LabeledObject object) {
    return "<figure class=\"%s\">%s<figcaption><b>%s</b> %s%s</figcaption></figure>"
        .formatted(
            object.wrong() ? "wrong" : "right",
            content(object.line()),
            name(object.given().orElseThrow().label()),
            String.format(Locale.ROOT, "%.3f", object.confidence()),
            object.wrong() ? " <span>really " + name(object.truth()) + "</span>" : "");
  }

  private String name(Label label) {
    return escape(categories.get(label.as(Label.OfClass.class).index()));
  }

  private String content(JsonNode line) {
    return line.has("source-ref")
        ? "<img alt=\"\" src=\"%s\">"
            .formatted(pictures.data(URI.create(line.get("source-ref").asText())))
        : text(line);
  }

  private static String text(JsonNode line) {
    String text = line.path("source").asText();
    return "<p>"
        + escape(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
        + "</p>";
  }
}
