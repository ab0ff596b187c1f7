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
            "Encryption and network of Ground Truth's training instances. Accepted for its sake;"
                + " ignored: see trainingPool and inferencePool.")
        LabelingJobResourceConfig labelingJobResourceConfig) {

  /** Encryption and network of Ground Truth's training instances. */
  public record LabelingJobResourceConfig(
      @Size(max = Limits.ARN_LENGTH)
          @Pattern(Limits.KMS_KEY)
          @JsonPropertyDescription(
              "The KMS key of the training instances' volumes. Accepted for Ground Truth's sake;"
                  + " ignored.")
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
