package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.escape;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.results.LabeledObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A grid of objects with their labels: pictures inline, texts cut to a few lines. */
final class Cards {
  private static final int LONGEST = 220;

  private final ObjectStore store;
  private final List<String> categories;

  Cards(ObjectStore store, List<String> categories) {
    this.store = store;
    this.categories = categories;
  }

  String grid(List<LabeledObject> objects) {
    boolean pictures = objects.stream().anyMatch(object -> object.line().has("source-ref"));
    return objects.stream()
        .map(this::card)
        .collect(
            Collectors.joining(
                "",
                "<div class=\"cards %s\">".formatted(pictures ? "pictures" : "texts"),
                "</div>"));
  }

  private String card(LabeledObject object) {
    return "<figure class=\"%s\">%s<figcaption><b>%s</b> %s%s</figcaption></figure>"
        .formatted(
            object.wrong() ? "wrong" : "right",
            content(object.line()),
            escape(categories.get(object.label())),
            String.format(Locale.ROOT, "%.3f", object.confidence()),
            object.wrong()
                ? " <span>really " + escape(categories.get(object.truth())) + "</span>"
                : "");
  }

  private String content(JsonNode line) {
    return line.has("source-ref")
        ? picture(URI.create(line.get("source-ref").asText()))
        : text(line);
  }

  private static String text(JsonNode line) {
    String text = line.path("source").asText();
    return "<p>"
        + escape(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
        + "</p>";
  }

  private String picture(URI uri) {
    String type = uri.getPath().endsWith(".png") ? "png" : "jpeg";
    try (InputStream in = store.read(uri)) {
      String data = Base64.getEncoder().encodeToString(in.readAllBytes());
      return "<img alt=\"\" src=\"data:image/%s;base64,%s\">".formatted(type, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
