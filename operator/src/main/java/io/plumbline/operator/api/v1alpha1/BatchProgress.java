package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The batch that is out with people, in objects. */
public record BatchProgress(
    @JsonPropertyDescription("How many objects are in the batch.") long objects,
    @JsonPropertyDescription("How many of them enough people have answered.") long answered,
    @JsonPropertyDescription(
            "How many expired: nobody answered them within taskAvailabilityLifetimeInSeconds.")
        long expired,
    @JsonPropertyDescription("How many were declined by everybody they were offered to.")
        long declined) {

  public static BatchProgress ofSize(long objects) {
    return new BatchProgress(objects, 0, 0, 0);
  }
}
