package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** What is to be labelled, by whom, how well, and when to stop. */
@ValidationRule(
    value = "has(self.labelCategories) != has(self.labelCategoryConfigS3URI)",
    message = "exactly one of spec.labelCategories and spec.labelCategoryConfigS3URI must be set")
@ValidationRule(
    value =
        "has(self.taskType) || has(self.labelingJobAlgorithmsConfig) &&"
            + " has(self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN) ||"
            + " has(self.humanTaskConfig.preHumanTaskLambdaARN) ||"
            + " has(self.humanTaskConfig.annotationConsolidationConfig)",
    message = "spec.taskType must be set, or an algorithm or Lambda ARN that tells it")
@ValidationRule(
    value =
        "!has(self.taskType) || !has(self.labelingJobAlgorithmsConfig) ||"
            + " !has(self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN) ||"
            + " self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN.endsWith("
            + "self.taskType == 'ImageClassification' ? '/image-classification' : '/text-classification')",
    message =
        "spec.taskType contradicts"
            + " spec.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN")
@ValidationRule(
    value =
        "!self.labelAttributeName.endsWith('-metadata') && !self.labelAttributeName.endsWith('-ref')"
            + " && self.labelAttributeName != 'source'",
    message = "spec.labelAttributeName must not end in -metadata or -ref, and must not be source")
@ValidationRule(
    value = "has(self.workteamRef) || has(self.humanTaskConfig.workteamARN)",
    message = "spec.workteamRef.name must name a Workteam")
@ValidationRule(
    value =
        "self.labelAttributeName == oldSelf.labelAttributeName && self.inputConfig == oldSelf.inputConfig"
            + " && self.outputConfig == oldSelf.outputConfig"
            + " && self.humanTaskConfig == oldSelf.humanTaskConfig",
    message = Immutable.MESSAGE)
@ValidationRule(value = Immutable.FIRST, message = Immutable.MESSAGE)
@ValidationRule(value = Immutable.SECOND, message = Immutable.MESSAGE)
public record LabelingJobSpec(
    @Size(min = 1, max = 63)
        @Pattern(Limits.JOB_NAME)
        @JsonPropertyDescription("The name of the output folder; metadata.name where left out.")
        String labelingJobName,
    @Required
        @Size(min = 1, max = 127)
        @Pattern(Limits.ATTRIBUTE_NAME)
        @JsonPropertyDescription("The key that the labels get in the output manifest.")
        String labelAttributeName,
    @Required @JsonPropertyDescription("Where the dataset is.") InputConfig inputConfig,
    @Required @JsonPropertyDescription("Where the labels go.") OutputConfig outputConfig,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.ROLE_ARN)
        @JsonPropertyDescription("Ignored: steps run as serviceAccountName.")
        String roleARN,
    @Size(max = Limits.URI_LENGTH)
        @Pattern(Limits.OBJECT_URI)
        @JsonPropertyDescription("Ground Truth's label category file; or use labelCategories.")
        String labelCategoryConfigS3URI,
    @Size(min = 2, max = 2000)
        @JsonPropertyDescription("The label categories, in the order of their class indices.")
        List<LabelCategory> labelCategories,
    @JsonPropertyDescription("When labeling ends early.") StoppingConditions stoppingConditions,
    @JsonPropertyDescription("Asks for automated labeling; people only where left out.")
        LabelingJobAlgorithmsConfig labelingJobAlgorithmsConfig,
    @Required @JsonPropertyDescription("What people see.") HumanTaskConfig humanTaskConfig,
    @Size(max = 50) @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.")
        List<Tag> tags,
    @JsonPropertyDescription(
            "What is asked about each object; else the algorithm or Lambda ARN tells it.")
        TaskType taskType,
    @JsonPropertyDescription("The Workteam, in the same namespace, that labels.")
        WorkteamReference workteamRef,
    @JsonPropertyDescription("The quality promised of the machine's labels.")
        TargetQuality targetQuality,
    @JsonPropertyDescription(
            "Seed of every random draw; derived from the job's UID where left out.")
        Long seed,
    @Min(1)
        @Default("1250")
        @JsonPropertyDescription("The least number of objects for automated labeling.")
        Integer minimumObjectCount,
    @JsonPropertyDescription("The network to fine-tune; a compact one from scratch where left out.")
        ModelSource model,
    @JsonPropertyDescription("What the training pod gets.") WorkerPool trainingPool,
    @JsonPropertyDescription("What the inference pods get, and how many there are.")
        InferencePool inferencePool,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription("The service account that the steps run as: it opens the data.")
        String serviceAccountName,
    @JsonPropertyDescription("Holds the job: its pods end, its tasks are not handed out.")
        Boolean suspend,
    @JsonPropertyDescription("Ends the job with the labels there are. A stopped job stays stopped.")
        Boolean stop,
    @Min(0)
        @JsonPropertyDescription(
            "Seconds after which a finished job is deleted; kept where left out.")
        Integer ttlSecondsAfterFinished) {

  /** One label category. */
  public record LabelCategory(
      @Required @Size(min = 1, max = 256) @JsonPropertyDescription("The label's name.")
          String label) {}

  /** A tag as AWS has them. */
  public record Tag(
      @Required @Size(min = 1, max = 128) @JsonPropertyDescription("Key.") String key,
      @Size(max = 256) @JsonPropertyDescription("Value.") String value) {}

  /** Names a Workteam in the job's namespace. */
  public record WorkteamReference(
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Limits.RESOURCE_NAME)
          @JsonPropertyDescription("The Workteam's name.")
          String name) {}

  /** A network to fine-tune. */
  public record ModelSource(
      @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription("A TorchScript backbone or sentence encoder.")
          String backboneURI,
      @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription("The encoder's tokenizer.json.")
          String tokenizerURI) {}
}
