package io.plumbline.models.dense;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.training.Recipe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensePlanTest {
  private static final DensePlan PLAN =
      new DensePlan(
          Architecture.COMPACT_MASK, 64, 64, List.of(0.0), List.of(1.0), Optional.empty());

  @ParameterizedTest
  @CsvSource({"300, 25, 8", "2000, 12, 8", "40, 60, 4", "100, 60, 6"})
  void the_more_images_the_fewer_passes_and_the_larger_the_batch(
      int images, int epochs, int batch) {
    Recipe recipe = PLAN.recipe(images, new DensePlan.Effort(7_500, 8));

    assertThat(recipe.maxEpochs()).isEqualTo(epochs);
    assertThat(recipe.batchSize()).isEqualTo(batch);
  }
}
