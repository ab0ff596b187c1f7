package io.plumbline.models.training;

import io.plumbline.models.data.Seeds;
import io.plumbline.models.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Trains networks for a given number of epochs, each going on from its checkpoint. */
final class ResumableFits<X> {
  private static final String FINAL = "final";

  private final FitTask<X> task;
  private final TrainingOptions options;
  private final Checkpoints checkpoints;

  ResumableFits(FitTask<X> task, TrainingOptions options, Checkpoints checkpoints) {
    this.task = task;
    this.options = options;
    this.checkpoints = checkpoints;
  }

  /** The parameters of a network that is trained on all objects. */
  List<Tensor> all(int epochs) throws IOException {
    int[] rows = IntStream.range(0, task.size()).toArray();
    return train(FINAL, FINAL.hashCode(), rows, epochs, Fit::parameters);
  }

  /** What is asked of a network that is trained on a fold's rows. */
  <R> R fold(int fold, int[] rows, int epochs, Function<Fit<X>, R> question) throws IOException {
    return train("fold-" + fold, fold, rows, epochs, question);
  }

  private <R> R train(
      String name, long purpose, int[] rows, int epochs, Function<Fit<X>, R> question)
      throws IOException {
    try (Fit<X> fit = new Fit<>(task, rows, Seeds.derive(options.seed(), purpose))) {
      checkpoints.running(name).ifPresent(fit::restore);
      while (fit.epoch() < epochs) {
        fit.runEpoch();
        if (fit.epoch() % options.checkpointEvery() == 0) {
          checkpoints.saveRunning(name, fit.state(), List.of());
        }
      }
      return question.apply(fit);
    }
  }
}
