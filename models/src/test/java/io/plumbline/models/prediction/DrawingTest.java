package io.plumbline.models.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.MemoryCheckpoints;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Scenes;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
  private static final Scenes SCENES = new Scenes(1, 64, 64, 2, 1, 2, 28);
  private static final CheckpointFolder NONE = CheckpointFolder.none();
  private static final int FEW = 12;

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  private static AnnotationResult brief(Drawer drawer) throws IOException {
    return drawer.train(SCENES, FEW, Drawer.brief(), NONE);
  }

  private static List<PredictedItem> predictions(TrainedModel model, Scenes scenes, int count)
      throws IOException {
    List<PredictedItem> predicted = new ArrayList<>();
    List<DataItem> items = scenes.scenes(1000, count).stream().map(Scenes.Scene::item).toList();
    try (Predictor predictor = Predictor.of(model)) {
      predictor.predict(items.iterator(), predicted::add);
    }
    return predicted;
  }

  private static double confidence(PredictedItem item) {
    return item instanceof PredictedItem.Detected detected
        ? detected.confidence()
        : ((PredictedItem.Segmented) item).confidence();
  }

  @ParameterizedTest
  @CsvSource({"BOXES, 0.3", "MASKS, 0.3"})
  void shapes_are_learnt_far_better_than_by_chance(Drawer drawer, double least) throws IOException {
    AnnotationResult result =
        drawer.train(SCENES, 48, TrainingOptions.ofSeed(1).withMaxEpochs(25), NONE);

    assertThat(result.outOfFold()).hasSize(48);
    assertThat(result.meanQuality()).isGreaterThan(least);
    assertThat(result.meanQuality()).isGreaterThan(brief(drawer).meanQuality() + 0.1);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_and_images_give_the_same_bytes_and_answers(Drawer drawer) throws IOException {
    AnnotationResult first = brief(drawer);
    AnnotationResult again = brief(drawer);

    assertThat(Models.digests(again.model())).isEqualTo(Models.digests(first.model()));
    assertThat(again.outOfFold()).isEqualTo(first.outOfFold());
    assertThat(predictions(again.model(), SCENES, 5))
        .isEqualTo(predictions(first.model(), SCENES, 5));
  }

  @ParameterizedTest
  @CsvSource({"BOXES, 1", "BOXES, 3", "BOXES, 10", "MASKS, 1", "MASKS, 3", "MASKS, 10"})
  void a_training_that_was_cut_off_ends_as_if_nothing_had_happened(Drawer drawer, int writes)
      throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints().cutOffAfter(writes);
    assertThatThrownBy(() -> drawer.train(SCENES, FEW, Drawer.brief(), checkpoints))
        .isInstanceOf(MemoryCheckpoints.CutOff.class);

    AnnotationResult resumed = drawer.train(SCENES, FEW, Drawer.brief(), checkpoints.undisturbed());

    AnnotationResult undisturbed = brief(drawer);
    assertThat(checkpoints.writes()).isEqualTo(3 * 3 + 2);
    assertThat(Models.digests(resumed.model())).isEqualTo(Models.digests(undisturbed.model()));
    assertThat(resumed.outOfFold()).isEqualTo(undisturbed.outOfFold());
  }

  @ParameterizedTest
  @EnumSource
  void a_training_starts_from_an_earlier_model(Drawer drawer) throws IOException {
    TrainedModel earlier = brief(drawer).model();

    TrainedModel started =
        drawer.train(SCENES, 0, Drawer.brief().withMaxEpochs(0).withInitial(earlier), NONE).model();

    assertThat(networkOf(started)).isEqualTo(networkOf(earlier)).isNotEmpty();
  }

  private static List<Tensor> networkOf(TrainedModel model) {
    return model.tensors().stream()
        .filter(t -> t.name().startsWith("body.") || t.name().startsWith("head."))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void images_of_odd_sizes_with_one_class_or_without_an_object_are_answered(Drawer drawer)
      throws IOException {
    Scenes odd = new Scenes(2, 61, 47, 1, 0, 1, 28);

    AnnotationResult result = drawer.train(odd, FEW, Drawer.brief(), NONE);

    assertThat(result.outOfFold()).hasSize(FEW);
    List<PredictedItem> predicted =
        predictions(result.model(), new Scenes(3, 83, 39, 1, 0, 0, 28), 3);
    assertThat(predicted).hasSize(3).allMatch(item -> confidence(item) > 0 && confidence(item) < 1);
    if (predicted.get(0) instanceof PredictedItem.Segmented segmented) {
      assertThat(segmented.mask().width()).isEqualTo(83);
      assertThat(segmented.mask().height()).isEqualTo(39);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_unreadable_image_is_a_failure_of_its_own(Drawer drawer) throws IOException {
    List<PredictedItem> predicted = new ArrayList<>();
    ItemContent broken = new ItemContent.Image("broken", limit -> new byte[10]);
    try (Predictor predictor = Predictor.of(brief(drawer).model())) {
      predictor.predict(List.of(new DataItem(4, broken)).iterator(), predicted::add);
    }

    assertThat(predicted)
        .containsExactly(new PredictedItem.Failed(4, "image broken is neither JPEG nor PNG"));
  }

  @ParameterizedTest
  @CsvSource({
    "BOXES, boxes.floor",
    "BOXES, quality.weights",
    "MASKS, quality.deviation",
    "MASKS, body.up0.",
    "BOXES, head."
  })
  void a_model_without_one_of_its_parts_is_refused_with_one_sentence(Drawer drawer, String part)
      throws IOException {
    TrainedModel whole = brief(drawer).model();
    TrainedModel lacking =
        new TrainedModel(
            whole.description(),
            whole.tensors().stream().filter(t -> !t.name().startsWith(part)).toList(),
            whole.files());

    assertThatThrownBy(() -> Predictor.of(lacking))
        .isInstanceOf(UnsuitableModelException.class)
        .message()
        .containsAnyOf("the model has no usable tensor " + part, "do not fit the network");
  }

  @ParameterizedTest
  @EnumSource
  void a_model_of_another_task_on_images_is_refused(Drawer drawer) throws IOException {
    TrainedModel classifier = Learner.COMPACT_CNN.undisturbed().model();

    assertThatThrownBy(
            () -> drawer.train(SCENES, FEW, Drawer.brief().withInitial(classifier), NONE))
        .isInstanceOf(UnsuitableModelException.class)
        .hasMessageStartingWith("the initial model classifies images, but the job draws ");
  }

  @ParameterizedTest
  @EnumSource
  void a_torch_script_backbone_is_fine_tuned(Drawer drawer) throws IOException {
    Scenes coloured = new Scenes(1, 64, 64, 2, 1, 2, 28);
    AnnotationResult result =
        drawer.train(
            coloured, FEW, Drawer.brief().withBackbone(Models.resource("image-backbone.pt")), NONE);

    assertThat(result.model().file(TrainedModel.BACKBONE)).isPresent();
    assertThat(predictions(result.model(), coloured, 2)).hasSize(2);
  }
}
