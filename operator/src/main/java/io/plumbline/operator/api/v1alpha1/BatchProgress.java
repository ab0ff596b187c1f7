package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The batch that is out with people, in objects. */
public record BatchProgress(
    @JsonPropertyDescription("Objects in the batch.") long objects,
    @JsonPropertyDescription("Answered ones.") long answered,
    @JsonPropertyDescription("Expired ones.") long expired,
    @JsonPropertyDescription("Declined ones.") long declined) {

  public static BatchProgress ofSize(long objects) {
    return new BatchProgress(objects, 0, 0, 0);
  }
}
