package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** The quality promised of the machine's labels, and how surely. */
public record TargetQuality(
    @Size(max = 12)
        @Pattern(Limits.PROBABILITY)
        @JsonPropertyDescription(
            "The least mean quality of the model's labels, as a decimal string between 0 and 1. For"
                + " classes it is the share of correct labels; for boxes and masks the IoU"
                + " (intersection over union) with people's, 1 where they are the same: for boxes"
                + " the mean over the predicted and the missed ones of each class, for masks the"
                + " mean over the classes but the background. Ground Truth's fixed target where"
                + " left out: 0.95 for ImageClassification and TextClassification, 0.6 for"
                + " ObjectDetection, 0.7 for SemanticSegmentation.")
        String minimum,
    @Size(max = 12)
        @Pattern(Limits.PROBABILITY)
        @Default("0.95")
        @JsonPropertyDescription(
            "The probability with which the promise holds, as a decimal string between 0 and 1."
                + " 0.95 where left out. Ground Truth promises none.")
        String confidence,
    @Min(1)
        @Max(5)
        @Default("1")
        @JsonPropertyDescription(
            "How many looks the job may take: how often a threshold may be certified; each look"
                + " spends an equal share of 1 - confidence. 1 to 5; 1 where left out.")
        Integer maxLooks) {}
