package io.plumbline.models.text;

import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.util.Optional;

/**
 * Trains a text classifier: hashed n-grams from scratch, or, when the options name a backbone and
 * its tokenizer, that TorchScript sentence encoder with a new head.
 */
public final class TextClassificationTrainer implements Trainer {
  @Override
  public TrainingResult train(
      TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints) throws IOException {
    options.requireInitialModelOf(ModelTask.TEXT_CLASSIFICATION);
    Optional<SentenceEncoder> encoder = SentenceEncoder.of(options);
    return encoder.isPresent()
        ? new FineTuning(set, options, encoder.get()).run(checkpoints)
        : new NgramTraining(set, options).run(checkpoints);
  }
}
