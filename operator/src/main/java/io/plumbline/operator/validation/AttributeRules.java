package io.plumbline.operator.validation;

import static io.plumbline.operator.api.v1alpha1.Limits.ATTRIBUTE_NAME;

import io.plumbline.operator.api.v1alpha1.TaskType;
import java.util.Optional;
import java.util.Set;

/** The rules about the name of the attribute that holds a label in a manifest line. */
final class AttributeRules {
  private static final String REFERENCE = "-ref";
  private static final Set<String> RESERVED = Set.of("source", "source-ref");

  private AttributeRules() {}

  /**
   * Checks a name.
   *
   * @param field where it stands in the spec
   * @param task what the label is about, where that is known
   */
  static void check(String name, String field, Optional<TaskType> task, Findings findings) {
    findings.text(name, ATTRIBUTE_NAME, 127, field, "1 to 127 letters, digits and inner hyphens");
    findings.require(
        !name.endsWith("-metadata") && !RESERVED.contains(name),
        field
            + " must not end in -metadata, and must not be source or source-ref, but is "
            + name
            + ".");
    if (!RESERVED.contains(name)) {
      task.ifPresent(type -> ending(name, field, type, findings));
    }
  }

  private static void ending(String name, String field, TaskType task, Findings findings) {
    boolean reference = TaskLimits.of(task).value() == TaskLimits.Value.REFERENCE;
    findings.require(
        name.endsWith(REFERENCE) == reference,
        field
            + (reference ? " must end in -ref for " : " must not end in -ref for ")
            + task.jsonName()
            + ", but is "
            + name
            + ".");
  }
}
