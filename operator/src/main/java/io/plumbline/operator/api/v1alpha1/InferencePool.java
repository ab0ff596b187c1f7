package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** What the pods of batch inference get, and how many there are. */
public record InferencePool(
    @JsonPropertyDescription("Compute resources of each pod.") WorkerPool.PodResources resources,
    @JsonPropertyDescription("The nodes that the pods go to.") PodPlacement placement,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription("Kueue's LocalQueue that admits the Job.")
        String queueName,
    @JsonPropertyDescription("A volume for each pod's temporary files.") Scratch scratch,
    @Min(1)
        @JsonPropertyDescription(
            "How long a pod may run before it is ended and tried again; waiting for a node or in a queue does not count.")
        Integer activeDeadlineSeconds,
    @Min(1) @Max(1000) @Default("1") @JsonPropertyDescription("How many pods share the dataset.")
        Integer shards)
    implements PodPool {}
