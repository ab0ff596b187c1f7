package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model decides about an object. */
public enum ModelTask {
  /** One class for each image. */
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION,
  /** One class for each text. */
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION
}
