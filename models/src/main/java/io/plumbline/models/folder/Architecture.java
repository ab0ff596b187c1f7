package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The networks that a model folder can hold. */
public enum Architecture {
  /** A small convolutional network, sized to the images. */
  @JsonProperty("compact-cnn")
  COMPACT_CNN(ModelTask.IMAGE_CLASSIFICATION, InputFormat.Pixels.class),
  /** A fine-tuned TorchScript image backbone with a linear head. */
  @JsonProperty("torchscript-image")
  TORCHSCRIPT_IMAGE(ModelTask.IMAGE_CLASSIFICATION, InputFormat.Pixels.class),
  /** The mean of hashed n-gram embeddings with a linear head. */
  @JsonProperty("ngram-bag")
  NGRAM_BAG(ModelTask.TEXT_CLASSIFICATION, InputFormat.Ngrams.class),
  /** A fine-tuned TorchScript sentence encoder with a linear head. */
  @JsonProperty("torchscript-text")
  TORCHSCRIPT_TEXT(ModelTask.TEXT_CLASSIFICATION, InputFormat.Tokens.class);

  private final ModelTask task;
  private final Class<? extends InputFormat> input;

  Architecture(ModelTask task, Class<? extends InputFormat> input) {
    this.task = task;
    this.input = input;
  }

  /** Whether the network is for that task and takes that input. */
  boolean fits(ModelTask someTask, InputFormat format) {
    return task == someTask && input.isInstance(format);
  }
}
