package io.plumbline.models.training;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.tensor.TensorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains one network per fold and has it look at the objects that it has not seen; then trains one
 * network on all objects. All for as many epochs as the recipe has: its learning rate ends there,
 * and looking at boxes or masks after each epoch would cost as much as the training.
 */
public final class QualityTraining<X> {
  private static final int FEWEST_OBJECTS = 10;

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
    List<Finding> findings =
        task.size() < Math.max(FEWEST_OBJECTS, 2 * options.folds()) ? List.of() : findings(epochs);
    return new Outcome(fits.all(epochs), epochs, findings);
  }

  private List<Finding> findings(int epochs) throws IOException {
    Folds folds = new Folds(task, options.seed(), options.folds());
    Finding[] findings = new Finding[task.size()];
    for (int fold = 0; fold < options.folds(); fold++) {
      List<Tensor> found = found(fold, folds, epochs);
      int[] rows = folds.heldOut(fold);
      for (int i = 0; i < rows.length; i++) {
        findings[rows[i]] = new Finding(rows[i], fold, found.get(i).values());
      }
    }
    return List.of(findings);
  }

  private List<Tensor> found(int fold, Folds folds, int epochs) throws IOException {
    int[] heldOut = folds.heldOut(fold);
    Optional<TensorFile> finished = checkpoints.finishedFold(fold);
    if (finished.isPresent() && finished.get().tensors().size() == heldOut.length) {
      return finished.get().tensors();
    }
    List<Tensor> found =
        fits.fold(fold, folds.training(fold), epochs, fit -> examine(fit, heldOut));
    checkpoints.finishFold(fold, found);
    return found;
  }

  private List<Tensor> examine(Fit<X> fit, int[] heldOut) {
    List<float[]> found = task.examiner().examine(fit.network(), task.some(heldOut));
    List<Tensor> tensors = new ArrayList<>();
    for (float[] each : found) {
      tensors.add(Tensor.vector("found." + tensors.size(), each));
    }
    return tensors;
  }
}
