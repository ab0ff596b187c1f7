package io.plumbline.operator.validation;

import io.plumbline.operator.api.v1alpha1.TaskType;

/**
 * What a spec that leaves it out gets, where that depends on the task type; Ground Truth's own.
 *
 * @param quality the least quality of the model's labels, in (0, 1): Ground Truth's fixed targets
 * @param workersPerObject how many people are asked: the default of Ground Truth's console
 * @param taskSeconds how long one of them has: the default of Ground Truth's console
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/dg/sms-automated-labeling.html">Automate
 *     data labeling: the targets</a>
 */
record TaskDefaults(double quality, int workersPerObject, int taskSeconds) {
  static TaskDefaults of(TaskType task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new TaskDefaults(0.95, 3, 300);
      case OBJECT_DETECTION -> new TaskDefaults(0.6, 5, 3600);
      case SEMANTIC_SEGMENTATION -> new TaskDefaults(0.7, 3, 3600);
    };
  }
}
