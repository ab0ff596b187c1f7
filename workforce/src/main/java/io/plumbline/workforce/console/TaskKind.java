package io.plumbline.workforce.console;

import io.plumbline.labeling.manifest.TaskType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The task type of a job: the one that it states, or else the one that an ARN tells. */
final class TaskKind {
  private static final String ALGORITHM =
      "/spec/labelingJobAlgorithmsConfig/labelingJobAlgorithmSpecificationARN";
  private static final String BEFORE = "/spec/humanTaskConfig/preHumanTaskLambdaARN";
  private static final String AFTER =
      "/spec/humanTaskConfig/annotationConsolidationConfig/annotationConsolidationLambdaARN";

  /** How Ground Truth's Lambda functions end. */
  private static final Map<String, TaskType> LAMBDAS =
      Map.of(
          "-ImageMultiClass", TaskType.IMAGE_CLASSIFICATION,
          "-TextMultiClass", TaskType.TEXT_CLASSIFICATION,
          "-BoundingBox", TaskType.OBJECT_DETECTION,
          "-SemanticSegmentation", TaskType.SEMANTIC_SEGMENTATION);

  private TaskKind() {}

  static Optional<TaskType> of(JobDocument job) {
    Optional<String> stated = job.text("/spec/taskType");
    return stated.isPresent()
        ? types().filter(type -> type.jsonName().equals(stated.get())).findFirst()
        : told(job);
  }

  private static Optional<TaskType> told(JobDocument job) {
    return Stream.of(
            job.text(ALGORITHM).flatMap(TaskKind::ofAlgorithm),
            job.text(BEFORE).flatMap(TaskKind::ofLambda),
            job.text(AFTER).flatMap(TaskKind::ofLambda))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<TaskType> ofAlgorithm(String arn) {
    return types().filter(type -> arn.endsWith(algorithm(type))).findFirst();
  }

  /** Such as {@code /image-classification}. */
  private static String algorithm(TaskType type) {
    return type.manifestType().substring(type.manifestType().lastIndexOf('/'));
  }

  private static Optional<TaskType> ofLambda(String arn) {
    return LAMBDAS.entrySet().stream()
        .filter(entry -> arn.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Stream<TaskType> types() {
    return Arrays.stream(TaskType.values());
  }

  /** How many people are asked about an object where the job does not say. */
  static int workersPerObject(Optional<TaskType> type) {
    return type.filter(TaskType.OBJECT_DETECTION::equals).isPresent() ? 5 : 3;
  }

  /** How long one of them has where the job does not say, in seconds. */
  static int taskSeconds(TaskType type) {
    return switch (type) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> 300;
      case OBJECT_DETECTION, SEMANTIC_SEGMENTATION -> 3600;
    };
  }
}
