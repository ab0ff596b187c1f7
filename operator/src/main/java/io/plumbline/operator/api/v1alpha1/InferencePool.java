package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** What the pods of batch inference get, and how many there are. */
public record InferencePool(
    @JsonPropertyDescription("Compute resources of each pod.") WorkerPool.PodResources resources,
    @Min(1) @Max(1000) @Default("1") @JsonPropertyDescription("How many pods share the dataset.")
        Integer shards) {}
