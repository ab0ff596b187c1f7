package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people and the model say about an object. */
public enum TaskType {
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION("ImageClassification", "groundtruth/image-classification"),
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION("TextClassification", "groundtruth/text-classification");

  private final String jsonName;
  private final String manifestType;

  TaskType(String jsonName, String manifestType) {
    this.jsonName = jsonName;
    this.manifestType = manifestType;
  }

  /** The name in the LabelingJob and in step documents. */
  public String jsonName() {
    return jsonName;
  }

  /** The {@code type} of the label's metadata, as Ground Truth writes it. */
  public String manifestType() {
    return manifestType;
  }

  /** Whether the objects are image files, named by {@code source-ref}. */
  public boolean isImage() {
    return this == IMAGE_CLASSIFICATION;
  }
}
