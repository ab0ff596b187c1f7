package io.plumbline.labeling.image.exchange.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * The labelled lines of a manifest, read one by one. Lines without a label are passed over and
 * counted, and so are those that name no image, which a labeling job copies to its output as it
 * found them.
 */
public final class LabeledLines<T> {
  private final ObjectStore store;
  private final Source source;
  private final String attribute;
  private final Function<ObjectNode, Optional<T>> reader;
  private final Notes notes;
  private final ImageNames names;
  private long unlabeled;
  private long unusable;

  /**
   * @param reader reads the label of a line, if it has one
   * @param notes told of the lines that cannot be used
   */
  public LabeledLines(
      ObjectStore store,
      Source source,
      String attribute,
      Function<ObjectNode, Optional<T>> reader,
      Notes notes) {
    this.store = store;
    this.source = source;
    this.attribute = attribute;
    this.reader = reader;
    this.notes = notes;
    this.names = new ImageNames(source.images());
  }

  /** Takes a line. */
  @FunctionalInterface
  public interface Visitor<T> {
    void visit(LabeledLine<T> line) throws IOException;
  }

  /**
   * Reads the manifest from its start.
   *
   * @throws InputException when it is absent, or naming the line whose label is wrong
   */
  public void forEach(Visitor<T> visitor) throws IOException {
    unlabeled = 0;
    unusable = 0;
    try (ManifestReader lines = ManifestReader.open(store, source.manifest())) {
      while (lines.hasNext()) {
        visit(lines.next(), visitor);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** How many lines had no label. */
  public long unlabeled() {
    return unlabeled;
  }

  /** How many lines named no image. */
  public long unusable() {
    return unusable;
  }

  private void visit(ManifestLine line, Visitor<T> visitor) throws IOException {
    Optional<Labelable> found = labelable(line);
    if (found.isEmpty()) {
      unusable++;
      return;
    }
    try {
      Optional<T> label = reader.apply(found.get().json());
      if (label.isEmpty()) {
        unlabeled++;
      } else {
        visitor.visit(labeled(line, found.get(), label.get()));
      }
    } catch (InputException e) {
      throw new InputException("line " + line.number() + ": " + e.getMessage(), e);
    }
  }

  private record Labelable(ObjectNode json, URI image) {}

  /** Other than a job's check this has no limits: a job's own output may go beyond them. */
  private Optional<Labelable> labelable(ManifestLine line) {
    try {
      ObjectNode json = object(line.text());
      Optional<URI> image = DataObject.of(json).sourceRef();
      if (image.isPresent()) {
        return Optional.of(new Labelable(json, image.get()));
      }
      notes.add("line " + line.number() + ": it names no image");
    } catch (InputException e) {
      notes.add("line " + line.number() + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private static ObjectNode object(String text) {
    try {
      if (Json.mapper().readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InputException("it is not JSON (" + reason + ")", e);
    }
    throw new InputException("it is not a JSON object");
  }

  private LabeledLine<T> labeled(ManifestLine line, Labelable found, T label) {
    return new LabeledLine<>(
        line.number(),
        names.of(found.image()),
        LabeledLine.annotator(found.json(), attribute),
        label);
  }
}
