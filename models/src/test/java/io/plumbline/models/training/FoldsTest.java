package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Points;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {
  private static final Recipe RECIPE = new Recipe(8, 4, 4, 1e-2, 0, 0);

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_object_is_held_out_once_and_trained_on_in_the_other_folds(long seed) {
    Folds folds = new Folds(uneven(), seed, 3);

    int[] heldOut =
        IntStream.range(0, 3).flatMap(f -> Arrays.stream(folds.heldOut(f))).sorted().toArray();
    assertThat(heldOut).isEqualTo(IntStream.range(0, 37).toArray());
    for (int fold = 0; fold < 3; fold++) {
      assertThat(folds.training(fold)).doesNotContain(folds.heldOut(fold));
      assertThat(folds.training(fold).length + folds.heldOut(fold).length).isEqualTo(37);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void each_class_is_spread_evenly_and_folds_are_alike_in_size(long seed) {
    LearningTask<float[]> task = uneven();
    Folds folds = new Folds(task, seed, 3);
    int[] sizes = {25, 8, 4};

    for (int fold = 0; fold < 3; fold++) {
      assertThat(folds.heldOut(fold)).hasSizeBetween(12, 13);
      for (int label = 0; label < 3; label++) {
        int wanted = label;
        long here =
            Arrays.stream(folds.heldOut(fold)).filter(row -> task.label(row) == wanted).count();
        assertThat(here).isBetween((long) sizes[label] / 3, (long) (sizes[label] + 2) / 3);
      }
    }
  }

  @Test
  void the_seed_decides_the_folds() {
    LearningTask<float[]> task = uneven();

    assertThat(new Folds(task, 1, 3)).hasToString(new Folds(task, 1, 3).toString());
    assertThat(new Folds(task, 2, 3).toString()).isNotEqualTo(new Folds(task, 1, 3).toString());
  }

  private static LearningTask<float[]> uneven() {
    return new Points(3, 1).add(0, 25).add(1, 8).add(2, 4).task(RECIPE);
  }
}
