package io.plumbline.quickstart.results;

import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;

/** Compares labels with the truth. */
interface Scoring {
  /**
   * How good a label is.
   *
   * @throws io.plumbline.labeling.InputException when they cannot be compared
   */
  Score of(Label label, Label truth) throws IOException;

  /** The comparison that suits a task. */
  static Scoring of(TaskType type, ObjectStore store) {
    return switch (type) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new ClassScoring();
      case OBJECT_DETECTION -> new BoxScoring();
      case SEMANTIC_SEGMENTATION -> new MaskScoring(new MaskFiles(store));
    };
  }
}
