package io.plumbline.models.training;

import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to train.
 *
 * @param seed everything random follows from it
 * @param folds of the cross-validation, at least 2
 * @param maxEpochs overrides the recipe's limit
 * @param checkpointEvery epochs between two checkpoints
 * @param initial a model to start from
 * @param backbone a TorchScript file to fine-tune
 * @param tokenizer the {@code tokenizer.json} that goes with a text backbone
 */
public record TrainingOptions(
    long seed,
    int folds,
    OptionalInt maxEpochs,
    int checkpointEvery,
    Optional<TrainedModel> initial,
    Optional<Path> backbone,
    Optional<Path> tokenizer) {
  /** Three folds, a checkpoint every five epochs, no model to start from. */
  public static TrainingOptions ofSeed(long seed) {
    return new TrainingOptions(
        seed, 3, OptionalInt.empty(), 5, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Refuses a model to start from that looks at something else.
   *
   * @throws UnsuitableModelException when there is an initial model of another task
   */
  public void requireInitialModelOf(ModelTask task) {
    initial
        .map(model -> model.description().task())
        .filter(other -> other != task)
        .ifPresent(
            other -> {
              throw new UnsuitableModelException(
                  other.objects().equals(task.objects())
                      ? "the initial model %s, but the job %s".formatted(other.deed(), task.deed())
                      : "the initial model classifies %s, not %s"
                          .formatted(other.objects(), task.objects()));
            });
  }

  /** The recipe within the limit of epochs. */
  public Recipe limit(Recipe recipe) {
    return maxEpochs.isPresent() ? recipe.withMaxEpochs(maxEpochs.getAsInt()) : recipe;
  }

  /** The same with another limit of epochs. */
  public TrainingOptions withMaxEpochs(int epochs) {
    return new TrainingOptions(
        seed, folds, OptionalInt.of(epochs), checkpointEvery, initial, backbone, tokenizer);
  }

  /** The same with a checkpoint after every so many epochs. */
  public TrainingOptions withCheckpointEvery(int epochs) {
    return new TrainingOptions(seed, folds, maxEpochs, epochs, initial, backbone, tokenizer);
  }

  /** The same, starting from a trained model. */
  public TrainingOptions withInitial(TrainedModel model) {
    return new TrainingOptions(
        seed, folds, maxEpochs, checkpointEvery, Optional.of(model), backbone, tokenizer);
  }

  /** The same, fine-tuning a TorchScript image backbone. */
  public TrainingOptions withBackbone(Path torchScript) {
    return new TrainingOptions(
        seed, folds, maxEpochs, checkpointEvery, initial, Optional.of(torchScript), tokenizer);
  }

  /** The same, with a text backbone's tokenizer. */
  public TrainingOptions withTokenizer(Path tokenizerJson) {
    return new TrainingOptions(
        seed, folds, maxEpochs, checkpointEvery, initial, backbone, Optional.of(tokenizerJson));
  }
}
