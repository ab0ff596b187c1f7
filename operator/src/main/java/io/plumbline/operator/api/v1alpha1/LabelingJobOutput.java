package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Where the results are. */
public record LabelingJobOutput(
    @JsonPropertyDescription(
            "The output manifest, once it is written: one line for each line of the input, with its"
                + " label.")
        String outputDatasetS3URI,
    @JsonPropertyDescription(
            "The most recently trained model; a later job's initialActiveLearningModelARN starts"
                + " from it.")
        String finalActiveLearningModelARN) {}
