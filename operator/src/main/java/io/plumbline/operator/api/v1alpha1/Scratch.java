package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;

/** A volume for each pod that lives as long as the pod; the node's own disk where left out. */
public record Scratch(
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription(
            "The StorageClass; where left out, one that encrypts with volumeKMSKeyID, else the cluster's default.")
        String storageClassName,
    @Required
        @JsonPropertyDescription("The volume's size in bytes, as a Kubernetes quantity: 50Gi.")
        Quantity size) {}
