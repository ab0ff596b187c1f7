package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipeTest {
  private static final Recipe RECIPE = new Recipe(8, 20, 3, 2.0, 0, 0);

  @Test
  void the_learning_rate_rises_in_a_line_and_falls_in_half_a_cosine() {
    assertThat(RECIPE.rateAt(0)).isCloseTo(0.02, within(1e-12));
    assertThat(RECIPE.rateAt(0.075)).isCloseTo(1, within(1e-12));
    assertThat(RECIPE.rateAt(0.15)).isCloseTo(2, within(1e-12));
    assertThat(RECIPE.rateAt(0.575)).isCloseTo(1.01, within(1e-12));
    assertThat(RECIPE.rateAt(1)).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void the_learning_rate_has_no_jumps() {
    for (double progress = 0; progress < 1; progress += 0.001) {
      assertThat(RECIPE.rateAt(progress + 0.001)).isCloseTo(RECIPE.rateAt(progress), within(0.02));
    }
  }

  @Test
  void a_fold_stalls_when_its_best_epoch_lies_as_far_back_as_its_patience() {
    FoldHistory history = new FoldHistory(new int[] {0, 1}, 2);
    for (float quality : new float[] {0.1f, 0.9f, 0.5f, 0.4f}) {
      history.add(logits(quality));
    }

    assertThat(history.epochs()).isEqualTo(4);
    assertThat(history.stalled(2)).isTrue();
    assertThat(history.stalled(3)).isFalse();
    assertThat(history.loss(2)).isLessThan(history.loss(1)).isLessThan(history.loss(3));
    assertThat(new FoldHistory(new int[] {0}, 2).stalled(1)).isFalse();
  }

  @Test
  void a_history_comes_back_from_its_tensors() {
    FoldHistory history = new FoldHistory(new int[] {0, 1}, 2);
    Stream.of(0.1f, 0.9f, 0.5f).forEach(quality -> history.add(logits(quality)));
    FoldHistory restored = new FoldHistory(new int[] {0, 1}, 2);

    restored.restore(history.tensors());

    for (int epochs : List.of(1, 2, 3)) {
      assertThat(restored.logits(epochs)).isEqualTo(history.logits(epochs));
      assertThat(restored.loss(epochs)).isEqualTo(history.loss(epochs));
    }
  }

  /** One object right by 1, one wrong or right by as much as the quality is away from a half. */
  private static float[] logits(float quality) {
    return new float[] {1, 0, 0, 2 * quality - 1};
  }
}
