package io.plumbline.labeling.image.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.label.GivenLabel;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.manifest.AugmentedLine;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepInput;

/** A job's labels in the form in which its manifests carry them. */
public record Annotations(AugmentedLine line, ManifestForm form) {

  /** The form of the step's job. */
  public static Annotations of(StepInput input, LabelCategories categories) {
    String attribute = input.labelAttributeName();
    return new Annotations(
        new AugmentedLine(attribute),
        ManifestForm.of(input.taskType(), attribute, categories, input.job().name()));
  }

  /** The two attributes of a label. */
  public ObjectNode annotation(GivenLabel label) {
    return form.annotation(label);
  }

  /** A manifest line with a label added. */
  public String with(String manifestLine, GivenLabel label) {
    return line.with(manifestLine, form.annotation(label));
  }

  /** People's label. */
  public static GivenLabel human(LabelRecord label) {
    return GivenLabel.human(label.label(), label.confidence(), label.workers(), label.date());
  }

  /** The model's label. */
  public static GivenLabel machine(LabelRecord label) {
    return GivenLabel.machine(label.label(), label.confidence(), label.date());
  }

  /** A label, whoever gave it. */
  public static GivenLabel of(MergedLabel label) {
    return switch (label.origin()) {
      case Human -> human(label.label());
      case Machine -> machine(label.label());
    };
  }
}
