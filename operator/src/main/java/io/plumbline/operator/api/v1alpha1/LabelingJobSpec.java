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
    value = TaskRules.AGREEING,
    message =
        "spec.taskType contradicts"
            + " spec.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN")
@ValidationRule(
    value =
        "!self.labelAttributeName.endsWith('-metadata') && self.labelAttributeName != 'source' &&"
            + " self.labelAttributeName != 'source-ref'",
    message =
        "spec.labelAttributeName must not end in -metadata, and must not be source or source-ref")
@ValidationRule(
    value = TaskRules.NAMED,
    message =
        "spec.labelAttributeName must end in -ref for SemanticSegmentation, and must not for other"
            + " task types")
@ValidationRule(
    value = TaskRules.ENOUGH_LABELS,
    message =
        "spec.labelCategories must have at least 2 entries for ImageClassification and"
            + " TextClassification")
@ValidationRule(
    value = TaskRules.FEW_ENOUGH_LABELS,
    message = "spec.labelCategories must have at most 254 entries for SemanticSegmentation")
@ValidationRule(
    value = "has(self.workteamRef) || has(self.humanTaskConfig.workteamARN)",
    message = "spec.workteamRef.name must name a Workteam")
@ValidationRule(
    value =
        "self.labelAttributeName == oldSelf.labelAttributeName && self.inputConfig =="
            + " oldSelf.inputConfig && self.outputConfig == oldSelf.outputConfig &&"
            + " self.humanTaskConfig == oldSelf.humanTaskConfig",
    message = Immutable.MESSAGE)
@ValidationRule(value = Immutable.FIRST, message = Immutable.MESSAGE)
@ValidationRule(value = Immutable.SECOND, message = Immutable.MESSAGE)
public record LabelingJobSpec(
    @Size(min = 1, max = 63)
        @Pattern(Limits.JOB_NAME)
        @JsonPropertyDescription(
            "The name of the output folder: Ground Truth's name of the job. 1 to 63 letters, digits"
                + " and inner hyphens; metadata.name where left out.")
        String labelingJobName,
    @Required
        @Size(min = 1, max = 127)
        @Pattern(Limits.ATTRIBUTE_NAME)
        @JsonPropertyDescription(
            "The key that the labels get in the output manifest, as in Ground Truth; lines of the"
                + " input that have it are labelled already. 1 to 127 letters, digits and inner"
                + " hyphens; not ending in -metadata; ending in -ref for SemanticSegmentation, whose"
                + " labels are files, and for no other task type.")
        String labelAttributeName,
    @Required @JsonPropertyDescription("Where the dataset is, as in Ground Truth.")
        InputConfig inputConfig,
    @Required @JsonPropertyDescription("Where the labels go, as in Ground Truth.")
        OutputConfig outputConfig,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.ROLE_ARN)
        @JsonPropertyDescription(
            "The role that Ground Truth takes on. Accepted for its sake; ignored: the steps run as"
                + " serviceAccountName.")
        String roleARN,
    @Size(max = Limits.URI_LENGTH)
        @Pattern(Limits.OBJECT_URI)
        @JsonPropertyDescription(
            "Ground Truth's label category file: s3://bucket/key, or file:///path for trials."
                + " Exactly one of it and labelCategories must be set. At most 1024 characters.")
        String labelCategoryConfigS3URI,
    @Size(min = 1, max = 2000)
        @JsonPropertyDescription(
            "The label categories, in the order of their class indices: from 0, and from 1 in masks,"
                + " where 0 is the background. 1 to 2000 with different names; at least 2 for"
                + " ImageClassification and TextClassification, at most 254 for"
                + " SemanticSegmentation. Exactly one of it and labelCategoryConfigS3URI must be"
                + " set.")
        List<LabelCategory> labelCategories,
    @JsonPropertyDescription(
            "When labeling ends before the whole dataset is labelled, as in Ground Truth; it can be"
                + " changed while the job runs.")
        StoppingConditions stoppingConditions,
    @JsonPropertyDescription(
            "Asks for automated labeling, as in Ground Truth, even when it is empty; people label"
                + " everything where left out.")
        LabelingJobAlgorithmsConfig labelingJobAlgorithmsConfig,
    @Required
        @JsonPropertyDescription(
            "What people are shown, how many are asked about each object, and for how long, as in"
                + " Ground Truth.")
        HumanTaskConfig humanTaskConfig,
    @Size(max = 50)
        @JsonPropertyDescription(
            "Tags of the job in AWS, at most 50. Accepted for Ground Truth's sake; ignored: use"
                + " metadata.labels.")
        List<Tag> tags,
    @JsonPropertyDescription(
            "What is asked about each object: the class of an image (ImageClassification) or of a"
                + " text (TextClassification), boxes around things in an image (ObjectDetection),"
                + " or a class for each pixel (SemanticSegmentation). Where left out, the algorithm"
                + " or Lambda ARN tells it.")
        TaskType taskType,
    @JsonPropertyDescription(
            "The Workteam, in the same namespace, that labels; where left out, the last segment of"
                + " humanTaskConfig.workteamARN names it.")
        WorkteamReference workteamRef,
    @JsonPropertyDescription(
            "The quality promised of the model's labels, and how surely. Ground Truth's targets are"
                + " fixed.")
        TargetQuality targetQuality,
    @JsonPropertyDescription(
            "The seed of every random draw, a signed 64-bit integer: the same seed, dataset and"
                + " answers give the same labels. Derived from metadata.uid where left out.")
        Long seed,
    @Min(1)
        @Default("1250")
        @JsonPropertyDescription(
            "The least number of objects in the dataset for automated labeling; a job with fewer"
                + " fails. At least 1; 1250 where left out, as in Ground Truth.")
        Integer minimumObjectCount,
    @JsonPropertyDescription(
            "The network to fine-tune; a compact one, trained from scratch, where left out.")
        ModelSource model,
    @JsonPropertyDescription("What the pod that trains the model gets, and where it runs.")
        WorkerPool trainingPool,
    @JsonPropertyDescription(
            "What the pods that predict labels get, where they run, and how many there are.")
        InferencePool inferencePool,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription(
            "The service account, in the same namespace, that the steps run as: it opens the data."
                + " The namespace's default where left out.")
        String serviceAccountName,
    @JsonPropertyDescription(
            "Holds the job while it is true: its pods end, its tasks are not handed out. False"
                + " where left out.")
        Boolean suspend,
    @JsonPropertyDescription(
            "Ends the job with the labels there are, as Ground Truth's StopLabelingJob does; a"
                + " stopped job stays stopped. False where left out.")
        Boolean stop,
    @Min(0)
        @JsonPropertyDescription(
            "How many seconds after its end, at least 0, a complete, stopped or failed job is"
                + " deleted; the labels stay. Kept where left out.")
        Integer ttlSecondsAfterFinished) {

  /** One label category. */
  public record LabelCategory(
      @Required
          @Size(min = 1, max = 256)
          @JsonPropertyDescription(
              "The category's name, as people and the output manifest have it. 1 to 256"
                  + " characters.")
          String label) {}

  /** A tag as AWS has them. */
  public record Tag(
      @Required
          @Size(min = 1, max = 128)
          @JsonPropertyDescription("The tag's key, 1 to 128 characters. Ignored.")
          String key,
      @Size(max = 256) @JsonPropertyDescription("The tag's value, at most 256 characters. Ignored.")
          String value) {}

  /** Names a Workteam in the job's namespace. */
  public record WorkteamReference(
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Limits.RESOURCE_NAME)
          @JsonPropertyDescription("The Workteam's metadata.name.")
          String name) {}

  /** A network to fine-tune. */
  public record ModelSource(
      @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription(
              "A TorchScript file: an image backbone or a sentence encoder. s3://bucket/key, or"
                  + " file:///path for trials.")
          String backboneURI,
      @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription(
              "The sentence encoder's tokenizer.json. s3://bucket/key, or file:///path for trials.")
          String tokenizerURI) {}
}
