package io.plumbline.workforce.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Which tasks are asked for. They are paged through by their numbers, so that none is left out when
 * others come or go between two pages.
 *
 * @param after only tasks with a greater number
 * @param most how many at a time
 * @param detail whether with what people said
 * @param changedSince only those that have changed since then, by the server's clock
 */
record Query(long after, int most, Detail detail, Optional<Instant> changedSince) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** How much is told of a task. */
  enum Detail {
    TASK,
    ANNOTATIONS
  }

  /** All tasks. */
  static Query all(int most) {
    return new Query(0, most, Detail.TASK, Optional.empty());
  }

  Query after(long task) {
    return new Query(task, most, detail, changedSince);
  }

  Query atMost(int tasks) {
    return new Query(after, tasks, detail, changedSince);
  }

  Query with(Detail other) {
    return new Query(after, most, other, changedSince);
  }

  /** The end of the address. */
  String text() {
    ObjectNode query = Json.mapper().createObjectNode();
    ObjectNode filters = query.putObject("filters").put("conjunction", "and");
    ArrayNode items = filters.putArray("items");
    add(items, "id", "greater", "Number").put("value", after);
    changedSince.ifPresent(
        since ->
            add(items, "updated_at", "greater_or_equal", "Datetime")
                .put("value", TIME.format(since)));
    query.putArray("ordering").add("tasks:id");
    return "&page=1&page_size="
        + most
        + "&resolve_uri=false"
        + (detail == Detail.ANNOTATIONS ? "&fields=all" : "")
        + "&query="
        + encoded(query.toString());
  }

  private static ObjectNode add(ArrayNode items, String field, String operator, String type) {
    return items
        .addObject()
        .put("filter", "filter:tasks:" + field)
        .put("operator", operator)
        .put("type", type);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
