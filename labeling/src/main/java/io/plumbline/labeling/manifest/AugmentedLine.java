package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Adds labels to manifest lines in Ground Truth's augmented form for classification: {@code <attr>}
 * holds the class index and {@code <attr>-metadata} says whose it is. Older values under these two
 * keys go; the other keys keep their order and their text, character for character.
 */
public final class AugmentedLine {
  private final LabelAttribute attribute;
  private final TaskType taskType;
  private final LabelCategories categories;
  private final String jobName;

  /**
   * @param jobName the job's own name; the line has {@code labeling-job/} before it
   */
  public AugmentedLine(
      LabelAttribute attribute, TaskType taskType, LabelCategories categories, String jobName) {
    this.attribute = attribute;
    this.taskType = taskType;
    this.categories = categories;
    this.jobName = jobName;
  }

  /** Whether a line carries a label of this job's attribute already. */
  public boolean isLabeled(ObjectNode line) {
    return line.has(attribute.name());
  }

  /** The line with a label added. The line must be a JSON object. */
  public String with(String line, ClassLabel label) {
    StringBuilder text = new StringBuilder(line.length() + 256).append('{');
    appendOthers(line, text);
    String added = annotation(label).toString();
    return text.append(added, 1, added.length()).toString();
  }

  /**
   * The two attributes alone: the content of a consolidated annotation. The confidence has two
   * decimals, and is 0.00 when one worker labelled the object.
   */
  public ObjectNode annotation(ClassLabel label) {
    ObjectNode annotation = Json.mapper().createObjectNode().put(attribute.name(), label.label());
    annotation
        .putObject(attribute.metadataName())
        .put("class-name", categories.names().get(label.label()))
        .put("confidence", confidence(label))
        .put("type", taskType.manifestType())
        .put("job-name", "labeling-job/" + jobName)
        .put("human-annotated", label.annotator() == ClassLabel.Annotator.HUMAN ? "yes" : "no")
        .put("creation-date", label.date());
    return annotation;
  }

  private static BigDecimal confidence(ClassLabel label) {
    boolean alone = label.annotator() == ClassLabel.Annotator.HUMAN && label.workers() == 1;
    return BigDecimal.valueOf(alone ? 0 : label.confidence()).setScale(2, RoundingMode.HALF_UP);
  }

  private void appendOthers(String line, StringBuilder text) {
    try (JsonParser parser = Json.mapper().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String key = parser.currentName();
        parser.nextToken();
        parser.skipChildren();
        parser.finishToken();
        if (!isOurs(key)) {
          text.append(line, start, (int) parser.currentLocation().getCharOffset()).append(',');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(String key) {
    return key.equals(attribute.name()) || key.equals(attribute.metadataName());
  }

  /** The class index that a line carries, whether as a number or, as some older files, a string. */
  public Optional<Integer> labelIn(ObjectNode line) {
    JsonNode value = line.path(attribute.name());
    int index = value.asInt(-1);
    return index < 0 || index >= categories.size() ? Optional.empty() : Optional.of(index);
  }
}
