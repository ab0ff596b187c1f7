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
            "The folder under which a folder named after the job is written, laid out as Ground"
                + " Truth's. s3://bucket/prefix, or file:///path for trials. At most 1024"
                + " characters.")
        String s3OutputPath,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.KMS_KEY)
        @JsonPropertyDescription(
            "The KMS key, by id or ARN, that the steps' output objects are encrypted with"
                + " (SSE-KMS). The installation's, or else the bucket's default, where left out. At"
                + " most 2048 characters.")
        String kmsKeyID,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.SNS_ARN)
        @JsonPropertyDescription(
            "The SNS topic that Ground Truth's streaming jobs publish to. Accepted for its sake;"
                + " ignored.")
        String snsTopicARN) {}
