package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where the results are. */
public record LabelingJobOutput(
    @JsonPropertyDescription("The output manifest, once it is written.") String outputDatasetS3URI,
    @JsonPropertyDescription("The most recently trained model.")
        String finalActiveLearningModelARN) {}
