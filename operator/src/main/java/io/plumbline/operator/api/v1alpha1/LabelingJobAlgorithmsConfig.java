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
            "Ground Truth's algorithm specification. Only its last segment is read, as in"
                + " /image-classification: it tells the task type where taskType is left out. At"
                + " most 2048 characters.")
        String labelingJobAlgorithmSpecificationARN,
    @Size(min = 20, max = Limits.ARN_LENGTH)
        @Pattern(Limits.MODEL_ARN)
        @JsonPropertyDescription(
            "The model to start from: status.labelingJobOutput.finalActiveLearningModelARN of an"
                + " earlier LabelingJob. A fresh one where left out. 20 to 2048 characters.")
        String initialActiveLearningModelARN,
    @JsonPropertyDescription(
            "Encryption and network of the volumes and pods of training and inference.")
        LabelingJobResourceConfig labelingJobResourceConfig) {

  /** Encryption and network of Ground Truth's training and inference instances. */
  public record LabelingJobResourceConfig(
      @Size(max = Limits.ARN_LENGTH)
          @Pattern(Limits.KMS_KEY)
          @JsonPropertyDescription(
              "The KMS key, by ID, alias or ARN, that encrypts the volumes of training and"
                  + " inference: their scratch volumes, of 50Gi where a pool has none, are of a"
                  + " StorageClass that encrypts with it, and the job waits until there is one."
                  + " At most 2048 characters.")
          String volumeKMSKeyID,
      @JsonPropertyDescription(
              "The network of the training instances. Accepted for Ground Truth's sake; ignored.")
          VpcConfig vpcConfig) {}

  /** Network of Ground Truth's training instances. */
  public record VpcConfig(
      @Size(max = 5) @JsonPropertyDescription("The network's security groups, at most 5. Ignored.")
          List<@Size(max = 32) String> securityGroupIDs,
      @Size(max = 16) @JsonPropertyDescription("The network's subnets, at most 16. Ignored.")
          List<@Size(max = 32) String> subnets) {}
}
