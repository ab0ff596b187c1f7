package io.plumbline.models.training;

import java.io.IOException;

/** Trains a model on what people have labelled. */
public interface Trainer {
  /**
   * Trains; equal arguments give equal models, whether or not the training was cut off and resumed
   * from the checkpoints in between.
   *
   * @throws io.plumbline.models.folder.UnsuitableModelException when a model, backbone or tokenizer
   *     of the options cannot be used, with one sentence
   * @throws IOException when an object's store or the checkpoint folder fails
   */
  TrainingResult train(TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException;
}
