package io.plumbline.models.training;

import java.io.IOException;

/**
 * Trains a model on what people have drawn on images.
 *
 * @param <A> what is drawn on one image: a list of boxes, or a mask
 */
public interface AnnotationTrainer<A> {
  /**
   * Trains; equal arguments give equal models, whether or not the training was cut off and resumed
   * from the checkpoints in between.
   *
   * @throws io.plumbline.models.folder.UnsuitableModelException when a model or backbone of the
   *     options cannot be used, with one sentence
   * @throws IOException when an object's store or the checkpoint folder fails
   */
  AnnotationResult train(AnnotatedSet<A> set, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException;
}
