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
  TORCHSCRIPT_TEXT(ModelTask.TEXT_CLASSIFICATION, InputFormat.Tokens.class),
  /** A small convolutional network that finds the middle and the size of each object. */
  @JsonProperty("compact-centres")
  COMPACT_CENTRES(ModelTask.OBJECT_DETECTION, InputFormat.Letterbox.class),
  /** The same on a fine-tuned TorchScript image backbone. */
  @JsonProperty("torchscript-centres")
  TORCHSCRIPT_CENTRES(ModelTask.OBJECT_DETECTION, InputFormat.Letterbox.class),
  /** A small convolutional network that gives a class to each pixel. */
  @JsonProperty("compact-mask")
  COMPACT_MASK(ModelTask.SEMANTIC_SEGMENTATION, InputFormat.Tiles.class),
  /** The same on a fine-tuned TorchScript image backbone. */
  @JsonProperty("torchscript-mask")
  TORCHSCRIPT_MASK(ModelTask.SEMANTIC_SEGMENTATION, InputFormat.Tiles.class);

  private final ModelTask task;
  private final Class<? extends InputFormat> input;

  Architecture(ModelTask task, Class<? extends InputFormat> input) {
    this.task = task;
    this.input = input;
  }

  /** What the network is for. */
  public ModelTask task() {
    return task;
  }

  /** Whether it starts from a TorchScript file. */
  public boolean startsFromTorchScript() {
    return this == TORCHSCRIPT_CENTRES || this == TORCHSCRIPT_MASK;
  }

  /** Whether the network is for that task and takes that input. */
  boolean fits(ModelTask someTask, InputFormat format) {
    return task == someTask && input.isInstance(format);
  }
}
