package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.sample.Points;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final Recipe RECIPE = new Recipe(8, 4, 4, 1e-2, 0, 0.3);

  @Test
  void with_even_classes_targets_are_smoothed_labels_over_the_batch() {
    LearningTask<float[]> task = new Points(3, 1).add(0, 4).add(1, 4).add(2, 4).task(RECIPE);

    assertThat(new Targets(task, all(task)).of(new int[] {0, 4}))
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(0.4f, 0.05f, 0.05f, 0.05f, 0.4f, 0.05f);
  }

  @Test
  void a_rare_class_counts_by_the_square_root_of_its_rarity() {
    LearningTask<float[]> task = new Points(2, 1).add(0, 18).add(1, 2).task(RECIPE);

    float[] targets = new Targets(task, all(task)).of(new int[] {0, 19});

    assertThat(targets[0] + targets[1]).isCloseTo((float) Math.sqrt(10 / 18.0) / 2, within(1e-6f));
    assertThat(targets[2] + targets[3]).isCloseTo((float) Math.sqrt(10 / 2.0) / 2, within(1e-6f));
  }

  @Test
  void no_class_counts_more_than_four_times() {
    LearningTask<float[]> task = new Points(2, 1).add(0, 999).add(1, 1).task(RECIPE);

    float[] targets = new Targets(task, all(task)).of(new int[] {999});

    assertThat(targets[0] + targets[1]).isCloseTo(4, within(1e-5f));
  }

  @Test
  void a_class_without_objects_neither_counts_nor_weighs() {
    LearningTask<float[]> task = new Points(3, 1).add(0, 4).add(2, 4).task(RECIPE);

    float[] targets = new Targets(task, all(task)).of(new int[] {0});

    assertThat(targets[0] + targets[1] + targets[2]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void only_the_rows_that_are_trained_on_decide_the_weights() {
    LearningTask<float[]> task = new Points(2, 1).add(0, 18).add(1, 2).task(RECIPE);

    float[] targets = new Targets(task, new int[] {0, 1, 18, 19}).of(new int[] {0});

    assertThat(targets[0] + targets[1]).isCloseTo(1, within(1e-6f));
  }

  private static int[] all(LearningTask<?> task) {
    return IntStream.range(0, task.size()).toArray();
  }
}
