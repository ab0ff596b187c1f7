package io.plumbline.models.training;

import io.plumbline.models.data.Seeds;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.tensor.TensorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains one network per fold to learn for how many epochs to train, how good the result is and how
 * to calibrate it; then trains one network on all objects for that many epochs.
 */
public final class CrossValidatedTraining<X> {
  private static final Logger LOG = LoggerFactory.getLogger(CrossValidatedTraining.class);
  private static final int FEWEST_OBJECTS = 10;
  private static final int UNTESTED_EPOCHS = 3;

  private final LearningTask<X> task;
  private final TrainingOptions options;
  private final Checkpoints checkpoints;
  private final ResumableFits<X> fits;

  /**
   * A training that has not begun.
   *
   * @throws IOException when a file of the options cannot be read
   */
  public CrossValidatedTraining(
      LearningTask<X> task, TrainingOptions options, CheckpointFolder folder) throws IOException {
    this.task = task;
    this.options = options;
    this.checkpoints = new Checkpoints(folder, Fingerprint.of(task, options));
    this.fits = new ResumableFits<>(task, options, checkpoints);
  }

  /** What came out. */
  public record Outcome(
      List<Tensor> parameters, int epochs, double temperature, List<OutOfFold> outOfFold) {
    /** What {@code model.json} says about a model with these parameters. */
    public ModelDescription description(
        ModelTask task,
        TrainingSet set,
        Architecture architecture,
        InputFormat input,
        TrainingOptions options) {
      return new ModelDescription(
          task, set.labels(), architecture, input, options.seed(), epochs, temperature);
    }
  }

  /** Trains, going on from the checkpoints if there are any. */
  public Outcome run() throws IOException {
    if (!canCrossValidate()) {
      int epochs = Math.min(UNTESTED_EPOCHS, task.recipe().maxEpochs());
      return new Outcome(fits.all(epochs), epochs, 1, List.of());
    }
    Folds folds = new Folds(task, options.seed(), options.folds());
    List<FoldHistory> histories = new ArrayList<>();
    for (int fold = 0; fold < options.folds(); fold++) {
      histories.add(fold(fold, folds));
    }
    int epochs = bestEpochs(histories);
    HeldOut heldOut = heldOut(folds, histories, epochs);
    LOG.info("cross-validation chose {} epochs: {}", epochs, heldOut.summary());
    return new Outcome(fits.all(epochs), epochs, heldOut.temperature(), heldOut.predictions());
  }

  private boolean canCrossValidate() {
    long classes = IntStream.range(0, task.size()).map(task::label).distinct().count();
    return task.size() >= Math.max(FEWEST_OBJECTS, 2 * options.folds()) && classes >= 2;
  }

  private FoldHistory fold(int fold, Folds folds) throws IOException {
    FoldHistory history = new FoldHistory(labels(folds.heldOut(fold)), task.classes());
    Optional<TensorFile> finished = checkpoints.finishedFold(fold);
    if (finished.isPresent()) {
      history.restore(finished.get().tensors());
      return history;
    }
    train(fold, folds, history);
    checkpoints.finishFold(fold, history.tensors());
    return history;
  }

  private void train(int fold, Folds folds, FoldHistory history) throws IOException {
    String name = "fold-" + fold;
    int[] heldOut = folds.heldOut(fold);
    try (Fit<X> fit = new Fit<>(task, folds.training(fold), Seeds.derive(options.seed(), fold))) {
      Optional<TensorFile> running = checkpoints.running(name);
      running.ifPresent(fit::restore);
      running.ifPresent(file -> history.restore(file.tensors()));
      while (!finished(fit, history)) {
        fit.runEpoch();
        history.add(fit.logits(heldOut));
        saveIfDue(name, fit, history.tensors());
      }
    }
  }

  private boolean finished(Fit<X> fit, FoldHistory history) {
    return fit.epoch() >= task.recipe().maxEpochs() || history.stalled(task.recipe().patience());
  }

  private void saveIfDue(String name, Fit<X> fit, List<Tensor> history) throws IOException {
    if (fit.epoch() % options.checkpointEvery() == 0) {
      checkpoints.saveRunning(name, fit.state(), history);
    }
  }

  private int bestEpochs(List<FoldHistory> histories) {
    int last = histories.stream().mapToInt(FoldHistory::epochs).min().orElseThrow();
    int best = 1;
    for (int epochs = 2; epochs <= last; epochs++) {
      best = totalLoss(histories, epochs) < totalLoss(histories, best) ? epochs : best;
    }
    return best;
  }

  private static double totalLoss(List<FoldHistory> histories, int epochs) {
    return histories.stream().mapToDouble(history -> history.loss(epochs)).sum();
  }

  private HeldOut heldOut(Folds folds, List<FoldHistory> histories, int epochs) {
    float[] logits = new float[task.size() * task.classes()];
    for (int fold = 0; fold < histories.size(); fold++) {
      int[] rows = folds.heldOut(fold);
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(
            histories.get(fold).logits(epochs),
            i * task.classes(),
            logits,
            rows[i] * task.classes(),
            task.classes());
      }
    }
    return HeldOut.of(task, logits);
  }

  private int[] labels(int[] rows) {
    return IntStream.of(rows).map(task::label).toArray();
  }
}
