package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model decides about an object. */
public enum ModelTask {
  /** One class for each image. */
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION("images"),
  /** One class for each text. */
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION("texts");

  private final String objects;

  ModelTask(String objects) {
    this.objects = objects;
  }

  /** What it looks at, in the plural. */
  public String objects() {
    return objects;
  }
}
