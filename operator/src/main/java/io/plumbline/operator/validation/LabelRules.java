package io.plumbline.operator.validation;

import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec.LabelCategory;
import io.plumbline.operator.api.v1alpha1.TaskType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules about the labels: what they are called, and which there are. */
final class LabelRules {
  private static final String ATTRIBUTE = "spec.labelAttributeName";
  private static final String CATEGORIES = "spec.labelCategories";

  private LabelRules() {}

  static void check(LabelingJobSpec spec, Findings findings) {
    if (findings.present(spec.labelAttributeName(), ATTRIBUTE)) {
      AttributeRules.check(
          spec.labelAttributeName(), ATTRIBUTE, new TaskTypes(spec).find(), findings);
    }
    findings.require(
        (spec.labelCategories() == null) != (spec.labelCategoryConfigS3URI() == null),
        "Exactly one of spec.labelCategories and spec.labelCategoryConfigS3URI must be set.");
    if (spec.labelCategories() != null) {
      Set<String> seen = new HashSet<>();
      spec.labelCategories().forEach(category -> category(category, seen, findings));
    }
    new TaskTypes(spec).find().ifPresent(task -> ofTask(spec, task, findings));
  }

  private static void category(LabelCategory category, Set<String> seen, Findings findings) {
    String label = category.label();
    if (findings.present(label, "A label of " + CATEGORIES)) {
      findings.length(label, 256, "The label " + label + " of " + CATEGORIES);
      findings.require(
          seen.add(label), CATEGORIES + " names the label " + label + " more than once.");
    }
  }

  private static void ofTask(LabelingJobSpec spec, TaskType task, Findings findings) {
    TaskLimits limits = TaskLimits.of(task);
    if (spec.labelCategories() != null) {
      number(spec.labelCategories(), limits, task, findings);
    }
  }

  private static void number(
      List<LabelCategory> labels, TaskLimits limits, TaskType task, Findings findings) {
    findings.require(
        labels.size() >= limits.fewestLabels() && labels.size() <= limits.mostLabels(),
        CATEGORIES
            + " must have "
            + limits.fewestLabels()
            + " to "
            + limits.mostLabels()
            + " entries for "
            + task.jsonName()
            + ", but has "
            + labels.size()
            + ".");
  }
}
