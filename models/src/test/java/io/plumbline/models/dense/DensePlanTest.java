package io.plumbline.models.dense;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.training.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

  @Test
  void a_backbone_sees_fewer_images_at_once_for_it_takes_more_memory() {
    DensePlan.Effort effort = new DensePlan.Effort(7_500, 16);
    DensePlan tuned =
        new DensePlan(
            Architecture.TORCHSCRIPT_MASK,
            PLAN.side(),
            PLAN.longSide(),
            PLAN.mean(),
            PLAN.deviation(),
            Optional.of(Path.of("backbone.pt")));

    assertThat(tuned.recipe(2000, effort).batchSize()).isEqualTo(8);
    assertThat(PLAN.recipe(2000, effort).batchSize()).isEqualTo(16);
  }
}
