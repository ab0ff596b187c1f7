package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.sample.MemoryCheckpoints;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Points;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.tensor.TensorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossValidatedTrainingTest {
  private static final int EPOCHS = 12;
  private static final Recipe PATIENT = new Recipe(8, EPOCHS, EPOCHS, 0.3, 0, 0.02);

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_object_is_predicted_once_out_of_fold_in_id_order(long seed) throws IOException {
    CrossValidatedTraining.Outcome outcome = train(clouds(seed), seed, CheckpointFolder.none());

    assertThat(outcome.outOfFold())
        .extracting(OutOfFold::id)
        .containsExactlyElementsOf(LongStream.range(0, 48).mapToObj(i -> 10 * i).toList());
    assertThat(outcome.outOfFold())
        .allSatisfy(each -> assertThat(each.confidence()).isBetween(1 / 3.0, 1.0));
    assertThat(outcome.outOfFold().stream().filter(OutOfFold::correct).count()).isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_epoch_with_the_least_calibrated_loss_over_all_folds_is_chosen(long seed)
      throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    LearningTask<float[]> task = clouds(seed);

    CrossValidatedTraining.Outcome outcome = train(task, seed, checkpoints);

    double[] losses = new double[EPOCHS];
    Folds folds = new Folds(task, seed, 3);
    for (int fold = 0; fold < 3; fold++) {
      int[] labels = Arrays.stream(folds.heldOut(fold)).map(task::label).toArray();
      List<float[]> history = history(checkpoints, fold);
      assertThat(history).hasSize(EPOCHS);
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        double temperature = Temperature.fit(history.get(epoch), labels, 3);
        losses[epoch] +=
            labels.length * Temperature.loss(history.get(epoch), labels, 3, temperature);
      }
    }
    assertThat(losses[outcome.epochs() - 1]).isEqualTo(Arrays.stream(losses).min().orElseThrow());
  }

  @Test
  void folds_stop_once_their_patience_is_over() throws IOException {
    Recipe hasty = new Recipe(8, 200, 2, 0.3, 0, 0);
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();

    CrossValidatedTraining.Outcome outcome = train(clouds(1, hasty), 1, checkpoints);

    int shortest = Integer.MAX_VALUE;
    for (int fold = 0; fold < 3; fold++) {
      shortest = Math.min(shortest, history(checkpoints, fold).size());
    }
    assertThat(shortest).isLessThan(100);
    assertThat(outcome.epochs()).isBetween(1, shortest);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_temperature_is_the_best_for_the_out_of_fold_logits_at_the_chosen_epoch(long seed)
      throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    LearningTask<float[]> task = clouds(seed);

    CrossValidatedTraining.Outcome outcome = train(task, seed, checkpoints);

    float[] logits = new float[3 * task.size()];
    int[] labels = new int[task.size()];
    Folds folds = new Folds(task, seed, 3);
    for (int fold = 0; fold < 3; fold++) {
      float[] some = history(checkpoints, fold).get(outcome.epochs() - 1);
      int[] rows = folds.heldOut(fold);
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(some, 3 * i, logits, 3 * rows[i], 3);
        labels[rows[i]] = task.label(rows[i]);
      }
    }
    assertThat(outcome.temperature()).isEqualTo(Temperature.fit(logits, labels, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9})
  void too_few_objects_are_all_trained_on_for_three_epochs_without_calibration(int count)
      throws IOException {
    CrossValidatedTraining.Outcome outcome =
        train(
            new Points(2, 1).add(0, count / 2).add(1, count - count / 2).task(PATIENT),
            1,
            CheckpointFolder.none());

    assertThat(outcome.epochs()).isEqualTo(3);
    assertThat(outcome.temperature()).isEqualTo(1);
    assertThat(outcome.outOfFold()).isEmpty();
    assertFinite(outcome);
  }

  @Test
  void objects_of_a_single_class_are_trained_on_without_calibration() throws IOException {
    CrossValidatedTraining.Outcome outcome =
        train(new Points(3, 1).add(1, 40).task(PATIENT), 1, CheckpointFolder.none());

    assertThat(outcome.epochs()).isEqualTo(3);
    assertThat(outcome.outOfFold()).isEmpty();
    assertFinite(outcome);
  }

  @Test
  void with_one_object_of_each_class_every_fold_lacks_some_and_the_result_is_still_sound()
      throws IOException {
    Points points = new Points(12, 1);
    for (int label = 0; label < 12; label++) {
      points.add(label, 1);
    }

    CrossValidatedTraining.Outcome outcome =
        train(points.task(PATIENT), 1, CheckpointFolder.none());

    assertThat(outcome.outOfFold())
        .hasSize(12)
        .allSatisfy(each -> assertThat(each.confidence()).isBetween(1 / 12.0, 0.3));
    assertFinite(outcome);
  }

  @Test
  void a_rare_class_is_not_given_up() throws IOException {
    CrossValidatedTraining.Outcome outcome =
        train(new Points(2, 1).add(0, 190).add(1, 10).task(PATIENT), 1, CheckpointFolder.none());

    assertThat(outcome.outOfFold()).anyMatch(each -> each.label() == 1 && each.correct());
  }

  @Test
  void fewer_epochs_than_three_are_not_exceeded_without_cross_validation() throws IOException {
    assertThat(
            train(
                    new Points(2, 1).add(0, 3).task(PATIENT.withMaxEpochs(2)),
                    1,
                    CheckpointFolder.none())
                .epochs())
        .isEqualTo(2);
  }

  private static void assertFinite(CrossValidatedTraining.Outcome outcome) {
    for (Tensor tensor : outcome.parameters()) {
      for (float value : tensor.values()) {
        assertThat(value).isFinite();
      }
    }
  }

  private static LearningTask<float[]> clouds(long seed) {
    return clouds(seed, PATIENT);
  }

  private static LearningTask<float[]> clouds(long seed, Recipe recipe) {
    return new Points(3, seed).add(0, 20).add(1, 16).add(2, 12).task(recipe);
  }

  private static CrossValidatedTraining.Outcome train(
      LearningTask<float[]> task, long seed, CheckpointFolder checkpoints) throws IOException {
    TrainingOptions options = TrainingOptions.ofSeed(seed).withCheckpointEvery(1000);
    return new CrossValidatedTraining<>(task, options, checkpoints).run();
  }

  private static List<float[]> history(MemoryCheckpoints checkpoints, int fold) throws IOException {
    List<float[]> logits = new ArrayList<>();
    TensorFile file =
        TensorFile.readFrom(checkpoints.open("fold-%d.safetensors".formatted(fold)).orElseThrow());
    file.tensors().forEach(tensor -> logits.add(tensor.values()));
    return logits;
  }
}
