package io.plumbline.operator.validation;

import static io.plumbline.operator.api.v1alpha1.Limits.ATTRIBUTE_NAME;

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
  private static final String REFERENCE = "-ref";
  private static final Set<String> RESERVED = Set.of("source", "source-ref");

  private LabelRules() {}

  static void check(LabelingJobSpec spec, Findings findings) {
    if (findings.present(spec.labelAttributeName(), ATTRIBUTE)) {
      attribute(spec.labelAttributeName(), findings);
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

  private static void attribute(String name, Findings findings) {
    findings.text(
        name, ATTRIBUTE_NAME, 127, ATTRIBUTE, "1 to 127 letters, digits and inner hyphens");
    findings.require(
        !name.endsWith("-metadata") && !RESERVED.contains(name),
        ATTRIBUTE
            + " must not end in -metadata, and must not be source or source-ref, but is "
            + name
            + ".");
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
    if (spec.labelAttributeName() != null && !RESERVED.contains(spec.labelAttributeName())) {
      ending(spec.labelAttributeName(), limits, task, findings);
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

  private static void ending(String name, TaskLimits limits, TaskType task, Findings findings) {
    boolean reference = limits.value() == TaskLimits.Value.REFERENCE;
    findings.require(
        name.endsWith(REFERENCE) == reference,
        ATTRIBUTE
            + (reference ? " must end in -ref for " : " must not end in -ref for ")
            + task.jsonName()
            + ", but is "
            + name
            + ".");
  }
}
