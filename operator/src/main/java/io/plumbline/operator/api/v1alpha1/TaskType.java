package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is asked about each object: its class, boxes around things in it, or a class for each of its
 * pixels. The JSON names are those of the step documents.
 */
public enum TaskType {
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION("ImageClassification", "image-classification", "ImageMultiClass"),
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION("TextClassification", "text-classification", "TextMultiClass"),
  @JsonProperty("ObjectDetection")
  OBJECT_DETECTION("ObjectDetection", "object-detection", "BoundingBox"),
  @JsonProperty("SemanticSegmentation")
  SEMANTIC_SEGMENTATION("SemanticSegmentation", "semantic-segmentation", "SemanticSegmentation");

  private final String jsonName;
  private final String algorithm;
  private final String lambda;

  TaskType(String jsonName, String algorithm, String lambda) {
    this.jsonName = jsonName;
    this.algorithm = algorithm;
    this.lambda = lambda;
  }

  public String jsonName() {
    return jsonName;
  }

  /** The last segment of Ground Truth's algorithm specification ARN for this task. */
  public String algorithm() {
    return algorithm;
  }

  /** The suffix of Ground Truth's PRE- and ACS- Lambda functions for this task. */
  public String lambda() {
    return lambda;
  }
}
