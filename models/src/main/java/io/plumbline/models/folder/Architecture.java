package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The networks that a model folder can hold. */
public enum Architecture {
  /** A small convolutional network, sized to the images. */
  @JsonProperty("compact-cnn")
  COMPACT_CNN,
  /** A fine-tuned TorchScript image backbone with a linear head. */
  @JsonProperty("torchscript-image")
  TORCHSCRIPT_IMAGE,
  /** The mean of hashed n-gram embeddings with a linear head. */
  @JsonProperty("ngram-bag")
  NGRAM_BAG,
  /** A fine-tuned TorchScript sentence encoder with a linear head. */
  @JsonProperty("torchscript-text")
  TORCHSCRIPT_TEXT
}
