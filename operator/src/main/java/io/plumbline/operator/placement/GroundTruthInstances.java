package io.plumbline.operator.placement;

import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.step.StepName;
import java.util.Optional;

/**
 * The instance types on which Ground Truth trained and predicted, without their {@code ml.} prefix.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/dg/sms-automated-labeling.html">Automate
 *     data labeling: EC2 instances required</a>
 */
final class GroundTruthInstances {
  private static final String GPU = "p3.2xlarge";

  /** Mumbai has no p3. */
  private static final String MUMBAI = "ap-south-1";

  private static final String MUMBAI_GPU = "p2.8xlarge";

  private GroundTruthInstances() {}

  /** The type for a step; none for steps that Ground Truth ran on no instance of its own. */
  static Optional<String> of(TaskType task, StepName step, Optional<String> region) {
    return switch (step) {
      case TRAIN -> Optional.of(training(task)).map(type -> in(region, type));
      case TRANSFORM -> Optional.of(inference(task)).map(type -> in(region, type));
      case PREPARE, SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE -> Optional.empty();
    };
  }

  private static String training(TaskType task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION, OBJECT_DETECTION, SEMANTIC_SEGMENTATION -> GPU;
      case TEXT_CLASSIFICATION -> "c5.2xlarge";
    };
  }

  private static String inference(TaskType task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION -> "c5.xlarge";
      case TEXT_CLASSIFICATION -> "m4.xlarge";
      case OBJECT_DETECTION -> "c5.4xlarge";
      case SEMANTIC_SEGMENTATION -> GPU;
    };
  }

  private static String in(Optional<String> region, String type) {
    return type.equals(GPU) && region.filter(MUMBAI::equals).isPresent() ? MUMBAI_GPU : type;
  }
}
