package io.plumbline.quickstart.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.label.ManifestForm;

/** Reads the true labels that input lines carry: a class's name, or boxes and masks as labelled. */
final class TruthReader {
  private static final String NOBODY = "truth";

  private final LabelingTask task;

  TruthReader(LabelingTask task) {
    this.task = task;
  }

  /**
   * The true label.
   *
   * @throws InputException saying what is wrong with it
   */
  Label read(ObjectNode line) {
    return task.isDrawn() ? drawing(line) : named(line);
  }

  private Label named(ObjectNode line) {
    String name = line.path(task.truthAttribute()).asText();
    return new Label.OfClass(
        task.categories()
            .indexOf(name)
            .orElseThrow(() -> new InputException("\"" + name + "\" is no label category")));
  }

  private Label drawing(ObjectNode line) {
    return ManifestForm.of(task.type(), task.truthAttribute(), task.categories(), NOBODY)
        .read(line)
        .orElseThrow(
            () -> new InputException("there is no \"" + task.truthAttribute() + "\" in the line"));
  }
}
