package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Scenes;
import io.plumbline.models.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingWarmStartTest {
  private static final CheckpointFolder NONE = CheckpointFolder.none();

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @EnumSource
  void with_the_same_classes_a_training_starts_from_all_of_the_earlier_weights(Drawer drawer)
      throws IOException {
    TrainedModel earlier = drawer.undisturbed().model();

    TrainedModel started = untrained(drawer, Drawer.SCENES, earlier);

    assertThat(parameters(started, Network.BODY)).isEqualTo(parameters(earlier, Network.BODY));
    assertThat(parameters(started, Network.HEAD)).isEqualTo(parameters(earlier, Network.HEAD));
  }

  @ParameterizedTest
  @EnumSource
  void with_more_classes_the_body_stays_and_the_head_grows(Drawer drawer) throws IOException {
    TrainedModel earlier = drawer.undisturbed().model();
    Scenes more = new Scenes(1, 64, 64, 3, 1, 2, 28);

    TrainedModel started = untrained(drawer, more, earlier);

    assertThat(parameters(started, Network.BODY)).isEqualTo(parameters(earlier, Network.BODY));
    assertThat(parameters(started, Network.HEAD))
        .doesNotContainAnyElementsOf(parameters(earlier, Network.HEAD));
    assertThat(Drawer.predictions(started, more, 2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void images_of_another_size_are_brought_to_the_earlier_format(Drawer drawer) throws IOException {
    TrainedModel earlier = drawer.undisturbed().model();
    Scenes larger = new Scenes(1, 140, 100, 2, 1, 2, 28);

    TrainedModel model =
        drawer.train(larger, Drawer.FEW, Drawer.brief().withInitial(earlier), NONE).model();

    assertThat(model.description().input()).extracting("side").isEqualTo(64);
    assertThat(Drawer.predictions(model, larger, 2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_fine_tuned_model_brings_its_backbone_with_it(Drawer drawer) throws IOException {
    TrainingOptions options = Drawer.brief().withBackbone(Models.resource("image-backbone.pt"));
    TrainedModel earlier = drawer.train(options, NONE).model();
    assertThat(earlier.file(TrainedModel.BACKBONE)).isPresent();

    TrainedModel model = drawer.train(Drawer.brief().withInitial(earlier), NONE).model();

    assertThat(model.description().architecture()).isEqualTo(earlier.description().architecture());
    assertThat(model.files()).isEqualTo(earlier.files());
    assertThat(Drawer.predictions(model, Drawer.SCENES, 2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_model_of_another_task_on_images_is_refused(Drawer drawer) throws IOException {
    TrainedModel classifier = Learner.COMPACT_CNN.undisturbed().model();

    assertThatThrownBy(() -> drawer.train(Drawer.brief().withInitial(classifier), NONE))
        .isInstanceOf(UnsuitableModelException.class)
        .hasMessageStartingWith("the initial model classifies images, but the job draws ");
  }

  /** What a training of no epochs on no images comes to. */
  private static TrainedModel untrained(Drawer drawer, Scenes scenes, TrainedModel earlier)
      throws IOException {
    return drawer
        .train(scenes, 0, Drawer.brief().withMaxEpochs(0).withInitial(earlier), NONE)
        .model();
  }

  private static List<Tensor> parameters(TrainedModel model, String prefix) {
    return model.tensors().stream().filter(t -> t.name().startsWith(prefix)).toList();
  }
}
