package io.plumbline.labeling.image.output;

import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.manifest.AugmentedLine;
import io.plumbline.labeling.manifest.ClassLabel;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepInput;

/** A job's labels in the form in which its manifests carry them. */
public final class Annotations {
  private Annotations() {}

  /** Adds the labels of the step's job to manifest lines. */
  public static AugmentedLine of(StepInput input, LabelCategories categories) {
    return new AugmentedLine(
        new LabelAttribute(input.labelAttributeName()),
        input.taskType(),
        categories,
        input.job().name());
  }

  /** People's label. */
  public static ClassLabel human(LabelRecord label) {
    return ClassLabel.human(label.label(), label.confidence(), label.workers(), label.date());
  }

  /** The model's label. */
  public static ClassLabel machine(LabelRecord label) {
    return ClassLabel.machine(label.label(), label.confidence(), label.date());
  }

  /** A label, whoever gave it. */
  public static ClassLabel of(MergedLabel label) {
    return switch (label.origin()) {
      case Human -> human(label.label());
      case Machine -> machine(label.label());
    };
  }
}
