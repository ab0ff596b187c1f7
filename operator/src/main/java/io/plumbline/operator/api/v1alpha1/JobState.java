package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Ground Truth's LabelingJobStatus. */
public enum JobState {
  @JsonProperty("Initializing")
  INITIALIZING,
  @JsonProperty("InProgress")
  IN_PROGRESS,
  @JsonProperty("Completed")
  COMPLETED,
  @JsonProperty("Failed")
  FAILED,
  @JsonProperty("Stopping")
  STOPPING,
  @JsonProperty("Stopped")
  STOPPED
}
