package io.plumbline.workforce.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.refusal.Refusal;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A LabelingJob as the cluster has it. What is absent, or not of the kind that it should be, is not
 * there: the cluster's schema may be older or newer than this program.
 */
public final class JobDocument {
  private final JsonNode json;

  public JobDocument(JsonNode json) {
    this.json = json;
  }

  public JobName name() {
    return new JobName(textOr("/metadata/namespace", ""), textOr("/metadata/name", ""));
  }

  public String uid() {
    return textOr("/metadata/uid", "");
  }

  /** The text at a JSON pointer. */
  public Optional<String> text(String pointer) {
    return text(json.at(pointer));
  }

  String textOr(String pointer, String absent) {
    return text(pointer).orElse(absent);
  }

  OptionalLong number(String pointer) {
    JsonNode found = json.at(pointer);
    return found.isIntegralNumber() ? OptionalLong.of(found.longValue()) : OptionalLong.empty();
  }

  long count(String pointer) {
    return number(pointer).orElse(0);
  }

  boolean has(String pointer) {
    return !json.at(pointer).isMissingNode();
  }

  boolean isTrue(String pointer) {
    return json.at(pointer).isBoolean() && json.at(pointer).booleanValue();
  }

  /** What a function makes of each element of a list. */
  <T> List<T> each(String pointer, Function<JobDocument, T> function) {
    return stream(json.at(pointer).elements()).map(JobDocument::new).map(function).toList();
  }

  private static Stream<JsonNode> stream(Iterator<JsonNode> nodes) {
    Iterable<JsonNode> all = () -> nodes;
    return StreamSupport.stream(all.spliterator(), false);
  }

  private static Optional<String> text(JsonNode found) {
    return found.isTextual() ? Optional.of(found.textValue()) : Optional.empty();
  }

  /**
   * What a field names in the store.
   *
   * @throws Refusal when it names nothing
   */
  URI uri(String pointer) {
    String field = pointer.substring(1).replace('/', '.');
    String text = text(pointer).orElseThrow(() -> Refusal.unknown("the job has no field " + field));
    try {
      return ObjectUri.parse(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.unknown("the job's field " + field + " is no URI");
    }
  }

  /** The names of the labels where the job lists them itself. */
  List<String> labels() {
    return each("/spec/labelCategories", label -> label.textOr("/label", ""));
  }

  /** The number of the batch that people label or have labelled last; 0 before the first. */
  int iteration() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, count("/status/iteration")));
  }
}
