package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeterminismTest {
  private static final CheckpointFolder NONE = CheckpointFolder.none();

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_and_objects_give_the_same_bytes_and_predictions(Learner learner)
      throws IOException {
    TrainingResult first = learner.undisturbed();
    TrainingResult again = learner.train(1, NONE);

    assertThat(Models.digests(again.model())).isEqualTo(Models.digests(first.model()));
    assertThat(again.outOfFold()).isEqualTo(first.outOfFold());
    assertThat(Models.predictions(again.model(), learner.items(3, 0, 70)))
        .isEqualTo(Models.predictions(first.model(), learner.items(3, 0, 70)));
  }

  /** Threads change the order in which numbers are added up, so their number must stay the same. */
  @ParameterizedTest
  @EnumSource
  void on_two_threads_too_the_same_seed_and_objects_give_the_same_bytes(Learner learner)
      throws IOException {
    JniUtils.setNumThreads(2);
    try {
      assertThat(Models.digests(learner.train(1, NONE).model()))
          .isEqualTo(Models.digests(learner.train(1, NONE).model()));
    } finally {
      JniUtils.setNumThreads(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_seed_gives_another_model(Learner learner) throws IOException {
    TrainingResult other = learner.trainer().train(learner.labelled(1), learner.options(2), NONE);

    assertThat(other.model().tensors()).isNotEqualTo(learner.undisturbed().model().tensors());
  }

  @ParameterizedTest
  @EnumSource
  void how_often_checkpoints_are_written_changes_nothing(Learner learner) throws IOException {
    TrainingOptions often = learner.options(1);

    assertThat(
            Models.digests(
                learner
                    .trainer()
                    .train(learner.labelled(1), often.withCheckpointEvery(100), NONE)
                    .model()))
        .isEqualTo(Models.digests(learner.undisturbed().model()));
  }

  @ParameterizedTest
  @EnumSource
  void a_model_read_back_from_its_folder_predicts_the_same(Learner learner, @TempDir Path folder)
      throws IOException {
    TrainedModel model = learner.undisturbed().model();
    new ModelFolder(folder).write(model);

    TrainedModel read = new ModelFolder(folder).read();

    assertThat(read.description()).isEqualTo(model.description());
    assertThat(Models.digests(read)).isEqualTo(Models.digests(model));
    assertThat(Models.predictions(read, learner.items(3, 0, 70)))
        .isEqualTo(Models.predictions(model, learner.items(3, 0, 70)));
  }

  private static ClassScores scores(PredictedItem item) {
    return ((PredictedItem.Scored) item).scores();
  }

  /** But for the last bits: the engine adds up batches of different sizes in different orders. */
  @ParameterizedTest
  @EnumSource
  void a_prediction_depends_on_its_object_alone(Learner learner) throws IOException {
    TrainedModel model = learner.undisturbed().model();

    ClassScores alone = scores(Models.predictions(model, learner.items(3, 10, 1)).get(0));
    ClassScores among = scores(Models.predictions(model, learner.items(3, 0, 70)).get(10));

    assertThat(alone.label()).isEqualTo(among.label());
    assertThat(alone.confidence()).isCloseTo(among.confidence(), within(1e-5));
    assertThat(alone.margin()).isCloseTo(among.margin(), within(1e-5));
  }
}
