package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.MemoryCheckpoints;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Scenes;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingResumingTest {
  /** Two running states and a finished fold in each of three folds. */
  private static final int FOLD_WRITES = 3 * 3;

  /** And one running state of the last fit. */
  private static final int WRITES = FOLD_WRITES + 1;

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  private static Stream<Arguments> cutOffs() {
    return Arrays.stream(Drawer.values())
        .flatMap(
            drawer ->
                IntStream.of(1, 3, FOLD_WRITES, WRITES)
                    .mapToObj(writes -> Arguments.of(drawer, writes)));
  }

  @ParameterizedTest(name = "{0} after {1} writes")
  @MethodSource("cutOffs")
  void a_training_that_was_cut_off_ends_as_if_nothing_had_happened(Drawer drawer, int writes)
      throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints().cutOffAfter(writes);
    assertThatThrownBy(() -> drawer.train(Drawer.brief(), checkpoints))
        .isInstanceOf(MemoryCheckpoints.CutOff.class);

    AnnotationResult resumed = drawer.train(Drawer.brief(), checkpoints.undisturbed());

    assertThat(checkpoints.writes()).isEqualTo(WRITES);
    assertThat(Models.digests(resumed.model()))
        .isEqualTo(Models.digests(drawer.undisturbed().model()));
    assertThat(resumed.outOfFold()).isEqualTo(drawer.undisturbed().outOfFold());
  }

  @ParameterizedTest
  @EnumSource
  void damaged_checkpoints_are_as_good_as_absent(Drawer drawer) throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    drawer.train(Drawer.brief(), checkpoints);
    checkpoints.files().replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length / 2));

    assertAnew(drawer, Drawer.SCENES, Drawer.brief(), checkpoints);
  }

  @ParameterizedTest
  @EnumSource
  void checkpoints_of_other_images_under_the_same_ids_are_not_resumed(Drawer drawer)
      throws IOException {
    assertAnew(drawer, new Scenes(2, 64, 64, 2, 1, 2, 28), Drawer.brief(), finished(drawer));
  }

  @ParameterizedTest
  @EnumSource
  void checkpoints_of_another_initial_model_are_not_resumed(Drawer drawer) throws IOException {
    TrainedModel earlier = drawer.undisturbed().model();

    assertAnew(drawer, Drawer.SCENES, Drawer.brief().withInitial(earlier), finished(drawer));
  }

  private static MemoryCheckpoints finished(Drawer drawer) throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    drawer.train(Drawer.brief(), checkpoints);
    return checkpoints;
  }

  /** Trains over checkpoints and expects no trace of them. */
  private static void assertAnew(
      Drawer drawer, Scenes scenes, TrainingOptions options, MemoryCheckpoints checkpoints)
      throws IOException {
    AnnotationResult over = drawer.train(scenes, Drawer.FEW, options, checkpoints);

    AnnotationResult anew = drawer.train(scenes, Drawer.FEW, options, CheckpointFolder.none());
    assertThat(checkpoints.writes()).isEqualTo(2 * WRITES);
    assertThat(Models.digests(over.model())).isEqualTo(Models.digests(anew.model()));
    assertThat(over.outOfFold()).isEqualTo(anew.outOfFold());
  }
}
