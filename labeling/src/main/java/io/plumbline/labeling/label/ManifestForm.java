package io.plumbline.labeling.label;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import java.util.Optional;

/** How the labels of one task type stand in manifest lines: Ground Truth's augmented forms. */
public sealed interface ManifestForm permits ClassForm, BoxForm, MaskForm {

  /**
   * The form of a job's labels.
   *
   * @param attribute the job's label attribute name
   * @param jobName the job's own name; the line has {@code labeling-job/} before it
   * @throws io.plumbline.labeling.InputException when the task type does not allow the name or the
   *     number of classes
   */
  static ManifestForm of(
      TaskType taskType, String attribute, LabelCategories categories, String jobName) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION ->
          ClassForm.of(taskType, attribute, categories, jobName);
      case OBJECT_DETECTION -> BoxForm.of(attribute, categories, jobName);
      case SEMANTIC_SEGMENTATION -> MaskForm.of(attribute, categories, jobName);
    };
  }

  /**
   * The two attributes of a label.
   *
   * @throws IllegalArgumentException when the label is not of this task type
   */
  ObjectNode annotation(GivenLabel label);

  /**
   * The label that a line brings along, from an earlier job or made elsewhere.
   *
   * @return empty when the line has no such attribute
   * @throws io.plumbline.labeling.InputException saying what is wrong with it
   */
  Optional<Label> read(ObjectNode line);
}
