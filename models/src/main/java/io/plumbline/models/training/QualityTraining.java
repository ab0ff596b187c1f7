package io.plumbline.models.training;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a network on all objects but those of a fold and has it look at these, for as many folds
 * as it takes to know how good the answers are; then goes on training the first of these networks,
 * on all objects. Each for as many epochs as the recipe has: its learning rate ends there, and
 * looking at boxes or masks after each epoch would cost as much as the training.
 */
public final class QualityTraining<X> {
  private static final int FEWEST_OBJECTS = 10;

  /** With so many objects looked at, the quality to expect is known well enough. */
  private static final int ENOUGH_HELD_OUT = 200;

  /** The last fit's epochs for each of the recipe's: it has seen most of the objects before. */
  private static final double LAST_SHARE = 0.4;

  private final QualityTask<X> task;
  private final TrainingOptions options;
  private final Checkpoints checkpoints;
  private final ResumableFits<X> fits;

  /**
   * A training that has not begun.
   *
   * @throws IOException when a file of the options cannot be read
   */
  public QualityTraining(QualityTask<X> task, TrainingOptions options, CheckpointFolder folder)
      throws IOException {
    this.task = task;
    this.options = options;
    this.checkpoints = new Checkpoints(folder, Fingerprint.of(task, options));
    this.fits = new ResumableFits<>(task, options, checkpoints);
  }

  /**
   * What came out.
   *
   * @param parameters of the network trained on all objects
   * @param epochs that it was trained for
   * @param findings what networks said about objects that they had not seen, in the objects' order;
   *     empty when there were too few objects for a cross-validation
   */
  public record Outcome(List<Tensor> parameters, int epochs, List<Finding> findings) {
    /** What {@code model.json} says about a model with these parameters. */
    public ModelDescription description(
        List<String> labels, Architecture architecture, InputFormat input, long seed) {
      return new ModelDescription(
          architecture.task(), labels, architecture, input, seed, epochs, 1);
    }
  }

  /** Trains, going on from the checkpoints if there are any. */
  public Outcome run() throws IOException {
    int epochs = task.recipe().maxEpochs();
    if (task.size() < Math.max(FEWEST_OBJECTS, 2 * options.folds())) {
      return new Outcome(fits.all(epochs), epochs, List.of());
    }
    List<ExaminedFold> examined = examined(epochs);
    int last = (int) Math.ceil(LAST_SHARE * epochs);
    Continuation<X> onAll = new Continuation<>(task, examined.get(0).parameters(), last);
    List<Tensor> parameters = new ResumableFits<>(onAll, options, checkpoints).all(last);
    return new Outcome(parameters, epochs + last, ExaminedFold.merged(examined));
  }

  private List<ExaminedFold> examined(int epochs) throws IOException {
    Folds folds = new Folds(task, options.seed(), options.folds());
    List<ExaminedFold> examined = new ArrayList<>();
    int objects = 0;
    while (examined.size() < options.folds() && objects < ENOUGH_HELD_OUT) {
      ExaminedFold next = examined(examined.size(), folds, epochs);
      examined.add(next);
      objects += next.rows().length;
    }
    return examined;
  }

  private ExaminedFold examined(int fold, Folds folds, int epochs) throws IOException {
    int[] rows = folds.heldOut(fold);
    Optional<ExaminedFold> known =
        checkpoints.finishedFold(fold).flatMap(file -> ExaminedFold.of(fold, rows, file.tensors()));
    if (known.isPresent()) {
      return known.get();
    }
    int[] others = folds.training(fold);
    ExaminedFold examined =
        fits.fold(fold, others, epochs, fit -> ExaminedFold.examine(fold, rows, fit, task));
    checkpoints.finishFold(fold, examined.tensors());
    return examined;
  }
}
