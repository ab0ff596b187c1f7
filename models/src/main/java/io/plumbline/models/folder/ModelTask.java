package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model decides about an object. */
public enum ModelTask {
  /** One class for each image. */
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION("images", "classifies images"),
  /** One class for each text. */
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION("texts", "classifies texts"),
  /** Boxes with a class each on every image. */
  @JsonProperty("BoundingBox")
  OBJECT_DETECTION("images", "draws boxes on images"),
  /** A class for each pixel of every image. */
  @JsonProperty("SemanticSegmentation")
  SEMANTIC_SEGMENTATION("images", "draws masks on images");

  private final String objects;
  private final String deed;

  ModelTask(String objects, String deed) {
    this.objects = objects;
    this.deed = deed;
  }

  /** What it looks at, in the plural. */
  public String objects() {
    return objects;
  }

  /** What it does, in the third person. */
  public String deed() {
    return deed;
  }
}
