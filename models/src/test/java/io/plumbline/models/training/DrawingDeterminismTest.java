package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.Models;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingDeterminismTest {
  private static final CheckpointFolder NONE = CheckpointFolder.none();

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_and_images_give_the_same_bytes_and_answers(Drawer drawer) throws IOException {
    AnnotationResult first = drawer.undisturbed();
    AnnotationResult again = drawer.train(Drawer.brief(), NONE);

    assertThat(Models.digests(again.model())).isEqualTo(Models.digests(first.model()));
    assertThat(again.outOfFold()).isEqualTo(first.outOfFold());
    assertThat(Drawer.predictions(again.model(), Drawer.SCENES, 5))
        .isEqualTo(Drawer.predictions(first.model(), Drawer.SCENES, 5));
  }

  @ParameterizedTest
  @EnumSource
  void on_two_threads_too_the_same_seed_and_images_give_the_same_bytes(Drawer drawer)
      throws IOException {
    JniUtils.setNumThreads(2);
    try {
      assertThat(Models.digests(drawer.train(Drawer.brief(), NONE).model()))
          .isEqualTo(Models.digests(drawer.train(Drawer.brief(), NONE).model()));
    } finally {
      JniUtils.setNumThreads(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_seed_gives_another_model(Drawer drawer) throws IOException {
    TrainingOptions other = TrainingOptions.ofSeed(2).withMaxEpochs(2);

    assertThat(drawer.train(other, NONE).model().tensors())
        .isNotEqualTo(drawer.undisturbed().model().tensors());
  }

  @ParameterizedTest
  @EnumSource
  void how_often_checkpoints_are_written_changes_nothing(Drawer drawer) throws IOException {
    TrainingOptions seldom = Drawer.brief().withCheckpointEvery(100);

    assertThat(Models.digests(drawer.train(seldom, NONE).model()))
        .isEqualTo(Models.digests(drawer.undisturbed().model()));
  }

  @ParameterizedTest
  @EnumSource
  void a_model_read_back_from_its_folder_draws_the_same(Drawer drawer, @TempDir Path folder)
      throws IOException {
    TrainedModel model = drawer.undisturbed().model();
    new ModelFolder(folder).write(model);

    TrainedModel read = new ModelFolder(folder).read();

    assertThat(read.description()).isEqualTo(model.description());
    assertThat(Drawer.predictions(read, Drawer.SCENES, 5))
        .isEqualTo(Drawer.predictions(model, Drawer.SCENES, 5));
  }
}
