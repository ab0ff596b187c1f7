package io.plumbline.labeling.image.output;

import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.dataset.MergedLabels;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;

/**
 * The augmented manifest of a job: one line for each line of the input, with the label where there
 * is one and unchanged where there is none.
 */
public final class OutputManifest {
  private final StepContext context;
  private final Annotations annotations;

  private OutputManifest(StepContext context, Annotations annotations) {
    this.context = context;
    this.annotations = annotations;
  }

  /**
   * The manifest of the step's job.
   *
   * @throws IOException when the label categories cannot be read
   */
  public static OutputManifest of(StepContext context) throws IOException {
    var categories = LabelCategories.read(context.store(), context.folder().labelCategories());
    return new OutputManifest(context, Annotations.of(context.input(), categories));
  }

  /**
   * Writes the manifest with the labels of every iteration up to the step's, streaming.
   *
   * @throws IOException when the store cannot be read or written
   */
  public void write(URI file) throws IOException {
    context
        .store()
        .write(
            file,
            out -> {
              var lines = new TextLines(out);
              forEachLine((entry, label) -> lines.write(line(entry, label)));
            });
  }

  /**
   * Writes Ground Truth's list of the labels that the model gave in an iteration: object id, a
   * blank, the augmented line.
   *
   * @param ids a bit for each object that the model labelled
   * @throws IOException when the store cannot be read or written
   */
  public void writeAutoAnnotations(URI file, BitSet ids) throws IOException {
    context
        .store()
        .write(
            file,
            out -> {
              var lines = new TextLines(out);
              forEachLine(
                  (entry, label) -> {
                    if (ids.get(Math.toIntExact(entry.id()))) {
                      lines.write(entry.id() + " " + line(entry, label));
                    }
                  });
            });
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(IndexEntry entry, Optional<MergedLabel> label) throws IOException;
  }

  private void forEachLine(Visitor visitor) throws IOException {
    int iteration = context.input().iteration();
    try (var index =
            JsonLinesReader.open(context.store(), context.folder().index(), IndexEntry.class);
        var labels = MergedLabels.open(context.store(), context.folder(), iteration)) {
      while (index.hasNext()) {
        IndexEntry entry = index.next();
        visitor.visit(entry, labels.labelOf(entry.id()));
      }
    }
  }

  private String line(IndexEntry entry, Optional<MergedLabel> label) {
    return label
        .map(given -> annotations.with(entry.line(), Annotations.of(given)))
        .orElse(entry.line());
  }
}
