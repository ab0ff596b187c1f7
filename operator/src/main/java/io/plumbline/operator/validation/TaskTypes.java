package io.plumbline.operator.validation;

import static java.util.stream.Collectors.joining;

import io.plumbline.operator.api.v1alpha1.HumanTaskConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.TaskType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out a job's task type, from the field or from the names of Ground Truth's algorithms and
 * Lambda functions.
 */
final class TaskTypes {
  private final Map<String, String> arns = new LinkedHashMap<>();
  private final Optional<TaskType> stated;

  TaskTypes(LabelingJobSpec spec) {
    stated = Optional.ofNullable(spec.taskType());
    Optional.ofNullable(spec.labelingJobAlgorithmsConfig())
        .map(LabelingJobAlgorithmsConfig::labelingJobAlgorithmSpecificationARN)
        .ifPresent(
            arn ->
                arns.put(
                    "spec.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN", arn));
    Optional<HumanTaskConfig> people = Optional.ofNullable(spec.humanTaskConfig());
    people
        .map(HumanTaskConfig::preHumanTaskLambdaARN)
        .ifPresent(arn -> arns.put("spec.humanTaskConfig.preHumanTaskLambdaARN", arn));
    people
        .map(HumanTaskConfig::annotationConsolidationConfig)
        .map(HumanTaskConfig.AnnotationConsolidationConfig::annotationConsolidationLambdaARN)
        .ifPresent(
            arn ->
                arns.put(
                    "spec.humanTaskConfig.annotationConsolidationConfig.annotationConsolidationLambdaARN",
                    arn));
  }

  /** The task type that the field states, or else the first ARN tells. */
  Optional<TaskType> find() {
    return stated.or(() -> arns.values().stream().flatMap(arn -> toldBy(arn).stream()).findFirst());
  }

  void check(Findings findings) {
    if (find().isEmpty()) {
      findings.require(false, unknown());
    }
    find().ifPresent(type -> arns.forEach((field, arn) -> agree(type, field, arn, findings)));
  }

  private String unknown() {
    return arns.isEmpty()
        ? "spec.taskType is missing, and no algorithm or Lambda ARN tells it."
        : arns.keySet().iterator().next()
            + " is of a task type that this version does not know; it knows "
            + Arrays.stream(TaskType.values()).map(TaskType::jsonName).collect(joining(", "))
            + ".";
  }

  private static void agree(TaskType type, String field, String arn, Findings findings) {
    Optional<TaskType> told = toldBy(arn);
    findings.require(
        told.isEmpty() || told.get() == type,
        field
            + " is for "
            + told.map(TaskType::jsonName).orElse("")
            + ", but the job's task type is "
            + type.jsonName()
            + ".");
  }

  private static Optional<TaskType> toldBy(String arn) {
    return Arrays.stream(TaskType.values())
        .filter(type -> arn.endsWith("/" + type.algorithm()) || arn.endsWith("-" + type.lambda()))
        .findFirst();
  }
}
