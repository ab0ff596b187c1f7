package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/**
 * Its presence asks for automated labeling: a model learns from people's labels and labels what it
 * is sure of.
 */
public record LabelingJobAlgorithmsConfig(
    @Size(max = Limits.ARN_LENGTH)
        @Pattern("^arn:.*$")
        @JsonPropertyDescription(
            "Ground Truth's algorithm specification; only its last segment is read, which tells the task type.")
        String labelingJobAlgorithmSpecificationARN,
    @Size(min = 20, max = Limits.ARN_LENGTH)
        @Pattern(Limits.MODEL_ARN)
        @JsonPropertyDescription(
            "The model to start from: status.labelingJobOutput.finalActiveLearningModelARN of an earlier LabelingJob.")
        String initialActiveLearningModelARN,
    @JsonPropertyDescription("Encryption of the volumes of training and inference.")
        LabelingJobResourceConfig labelingJobResourceConfig) {

  /** Encryption and network of Ground Truth's training and inference instances. */
  public record LabelingJobResourceConfig(
      @Size(max = Limits.ARN_LENGTH)
          @Pattern(Limits.KMS_KEY)
          @JsonPropertyDescription(
              "The KMS key, by ID, alias or ARN, that encrypts the volumes of training and inference: their scratch volumes, of 50Gi where a pool has none, are of a StorageClass that encrypts with it, and the job waits until there is one.")
          String volumeKMSKeyID,
      @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.") VpcConfig vpcConfig) {}

  /** Network of Ground Truth's training instances. */
  public record VpcConfig(
      @Size(max = 5) @JsonPropertyDescription("Security groups.")
          List<@Size(max = 32) String> securityGroupIDs,
      @Size(max = 16) @JsonPropertyDescription("Subnets.") List<@Size(max = 32) String> subnets) {}
}
