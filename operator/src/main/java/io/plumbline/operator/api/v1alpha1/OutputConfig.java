package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Where the labels go. */
public record OutputConfig(
    @Required
        @Size(max = Limits.URI_LENGTH)
        @Pattern(Limits.OBJECT_URI)
        @JsonPropertyDescription(
            "The folder under which a folder named after the job is written. s3://bucket/prefix, or file:///path for trials.")
        String s3OutputPath,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.KMS_KEY)
        @JsonPropertyDescription("The KMS key that output objects are encrypted with.")
        String kmsKeyID,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.SNS_ARN)
        @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.")
        String snsTopicARN) {}
