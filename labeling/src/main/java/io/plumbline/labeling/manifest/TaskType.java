package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people and the model say about an object. */
public enum TaskType {
  @JsonProperty("ImageClassification")
  IMAGE_CLASSIFICATION(
      "ImageClassification", "groundtruth/image-classification", 2, Integer.MAX_VALUE),
  @JsonProperty("TextClassification")
  TEXT_CLASSIFICATION(
      "TextClassification", "groundtruth/text-classification", 2, Integer.MAX_VALUE),
  @JsonProperty("ObjectDetection")
  OBJECT_DETECTION("ObjectDetection", "groundtruth/object-detection", 1, Integer.MAX_VALUE),
  @JsonProperty("SemanticSegmentation")
  SEMANTIC_SEGMENTATION("SemanticSegmentation", "groundtruth/semantic-segmentation", 1, 254);

  private final String jsonName;
  private final String manifestType;
  private final int fewestLabels;
  private final int mostLabels;

  TaskType(String jsonName, String manifestType, int fewestLabels, int mostLabels) {
    this.jsonName = jsonName;
    this.manifestType = manifestType;
    this.fewestLabels = fewestLabels;
    this.mostLabels = mostLabels;
  }

  /** The name in the LabelingJob and in step documents. */
  public String jsonName() {
    return jsonName;
  }

  /** The {@code type} of the label's metadata, as Ground Truth writes it. */
  public String manifestType() {
    return manifestType;
  }

  /** How many labels there must be: a box says where, too, so one is enough. */
  public int fewestLabels() {
    return fewestLabels;
  }

  /** How many labels there may be: a pixel of a mask has one byte. */
  public int mostLabels() {
    return mostLabels;
  }

  /** Whether the objects are image files, named by {@code source-ref}. */
  public boolean isImage() {
    return this != TEXT_CLASSIFICATION;
  }
}
