package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of a job; a class's index is its place in the list. At least one, unique, of 1 to 256
 * characters each (Ground Truth's label category configuration file).
 */
public record LabelCategories(List<String> names) {
  private static final int LONGEST = 256;
  private static final String WHERE = "the label category file";

  /**
   * @throws InputException naming the label at fault
   */
  public LabelCategories {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new InputException("a job needs at least 1 label, but none is given");
    }
    Set<String> seen = new HashSet<>();
    names.forEach(name -> check(name, seen));
  }

  /**
   * Refuses a number of labels that the task cannot have.
   *
   * @throws InputException naming the number
   */
  public LabelCategories requireFor(TaskType task) {
    if (names.size() < task.fewestLabels() || names.size() > task.mostLabels()) {
      throw new InputException(
          "%s takes %s labels, but %d %s given"
              .formatted(
                  task.jsonName(), bounds(task), names.size(), names.size() == 1 ? "is" : "are"));
    }
    return this;
  }

  /**
   * Reads Ground Truth's file {@code {"labels": [{"label": "cat"}, …]}}. Any other key is ignored,
   * {@code document-version} too, and plain strings are taken for labels.
   *
   * @throws InputException when it is not such a file or breaks a rule
   * @throws IOException when the stream cannot be read
   */
  public static LabelCategories parse(InputStream file) throws IOException {
    try {
      return new LabelCategories(labels(Json.mapper().readTree(file)));
    } catch (JsonProcessingException e) {
      throw new InputException(WHERE + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads the user's file from the store.
   *
   * @throws InputException when it is absent or wrong
   */
  public static LabelCategories read(ObjectStore store, URI file) throws IOException {
    try (InputStream in = UserInput.open(store, file, WHERE)) {
      return parse(in);
    }
  }

  /** The number of classes. */
  public int size() {
    return names.size();
  }

  /** The name of a class. */
  public String name(int index) {
    return names.get(index);
  }

  /** The class index of a name. */
  public Optional<Integer> indexOf(String name) {
    int index = names.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The file's content in Ground Truth's form. */
  public ObjectNode toJson() {
    ObjectNode file = Json.mapper().createObjectNode().put("document-version", "2018-11-28");
    ArrayNode labels = file.putArray("labels");
    names.forEach(name -> labels.addObject().put("label", name));
    return file;
  }

  private static String bounds(TaskType task) {
    return task.mostLabels() == Integer.MAX_VALUE
        ? "at least " + task.fewestLabels()
        : "%d to %d".formatted(task.fewestLabels(), task.mostLabels());
  }

  private static List<String> labels(JsonNode file) {
    JsonNode list = file.path("labels");
    if (!list.isArray()) {
      throw new InputException(WHERE + " has no list \"labels\"");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode entry : list) {
      names.add(label(entry, names.size() + 1));
    }
    return names;
  }

  private static String label(JsonNode entry, int number) {
    JsonNode name = entry.isTextual() ? entry : entry.path("label");
    if (!name.isTextual()) {
      throw new InputException("label " + number + " of " + WHERE + " has no string \"label\"");
    }
    return name.textValue();
  }

  private static void check(String name, Set<String> seen) {
    if (name.isBlank()) {
      throw new InputException("label " + (seen.size() + 1) + " has an empty name");
    }
    if (name.length() > LONGEST) {
      throw new InputException(
          "label " + (seen.size() + 1) + " is longer than " + LONGEST + " characters");
    }
    if (!seen.add(name)) {
      throw new InputException("the label \"" + name + "\" is given twice");
    }
  }
}
