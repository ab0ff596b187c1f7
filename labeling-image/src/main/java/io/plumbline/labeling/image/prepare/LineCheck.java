package io.plumbline.labeling.image.prepare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.ObjectState;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.manifest.CheckedLine.Accepted;
import io.plumbline.labeling.manifest.CheckedLine.Rejected;
import io.plumbline.labeling.manifest.ManifestCheck;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.TaskType;
import java.net.URI;
import java.util.Optional;

/** Says of each manifest line whether it is to be labelled, is labelled already, or cannot be. */
final class LineCheck {
  private final ManifestCheck check;
  private final ManifestForm form;

  LineCheck(TaskType taskType, ManifestForm form) {
    this.check = new ManifestCheck(taskType);
    this.form = form;
  }

  /**
   * One line of the index and what it names.
   *
   * @param entry a failed one has a sentence that starts with the line's number
   * @param image the image of an accepted line
   */
  record Checked(IndexEntry entry, Optional<URI> image) {
    /** The same line, failed for a reason that shows only when the object itself is looked at. */
    Checked failed(String reason) {
      return LineCheck.failed(entry.id(), entry.line(), Rejections.sentence(entry.id(), reason));
    }
  }

  /** Checks one line. */
  Checked check(ManifestLine line) {
    var checked = check.check(line);
    if (checked instanceof Accepted accepted) {
      return accepted(accepted);
    }
    return failed(line.id(), line.text(), ((Rejected) checked).sentence());
  }

  private Checked accepted(Accepted accepted) {
    ManifestLine line = accepted.line();
    try {
      var entry = new IndexEntry(line.id(), line.text(), state(accepted.json()), Optional.empty());
      return new Checked(entry, accepted.object().sourceRef());
    } catch (InputException e) {
      return failed(line.id(), line.text(), Rejections.sentence(line.id(), e.getMessage()));
    }
  }

  private ObjectState state(ObjectNode line) {
    return form.read(line).isPresent() ? ObjectState.Labeled : ObjectState.Open;
  }

  private static Checked failed(long id, String line, String sentence) {
    return new Checked(
        new IndexEntry(id, line, ObjectState.Failed, Optional.of(sentence)), Optional.empty());
  }
}
