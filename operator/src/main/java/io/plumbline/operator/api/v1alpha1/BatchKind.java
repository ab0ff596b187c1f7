package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people's labels of a batch are for. */
public enum BatchKind {
  @JsonProperty("Training")
  TRAINING("Training"),
  @JsonProperty("Certification")
  CERTIFICATION("Certification");

  private final String jsonName;

  BatchKind(String jsonName) {
    this.jsonName = jsonName;
  }

  public String jsonName() {
    return jsonName;
  }
}
