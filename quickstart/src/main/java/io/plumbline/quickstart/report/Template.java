package io.plumbline.quickstart.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places to fill: {@code {{name}}}.
 *
 * @param text without the last line break
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

  /** One of the report's own files. */
  static Template of(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            HtmlReport.class.getResourceAsStream(file), () -> file + " is in the jar")) {
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with its places filled, each with a value that is there. */
  String filled(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
  }
}
