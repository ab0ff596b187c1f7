package io.plumbline.models.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Scenes;
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
  private static final CheckpointFolder NONE = CheckpointFolder.none();

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  private static double confidence(PredictedItem item) {
    return item instanceof PredictedItem.Detected detected
        ? detected.confidence()
        : ((PredictedItem.Segmented) item).confidence();
  }

  @ParameterizedTest
  @EnumSource
  void shapes_are_learnt_far_better_than_by_chance_and_an_earlier_model_brings_it_along(
      Drawer drawer) throws IOException {
    AnnotationResult learnt =
        drawer.train(Drawer.SCENES, 40, TrainingOptions.ofSeed(1).withMaxEpochs(16), NONE);
    AnnotationResult brief = drawer.undisturbed();
    AnnotationResult warm = drawer.train(Drawer.brief().withInitial(learnt.model()), NONE);

    assertThat(learnt.outOfFold()).hasSize(40);
    assertThat(learnt.meanQuality()).isGreaterThan(0.3).isGreaterThan(brief.meanQuality() + 0.1);
    assertThat(warm.meanQuality()).isGreaterThan(0.3).isGreaterThan(brief.meanQuality() + 0.1);
  }

  @ParameterizedTest
  @EnumSource
  void images_of_odd_sizes_with_one_class_or_without_an_object_are_answered(Drawer drawer)
      throws IOException {
    Scenes odd = new Scenes(2, 61, 47, 1, 0, 1, 28);

    AnnotationResult result = drawer.train(odd, Drawer.FEW, Drawer.brief(), NONE);

    assertThat(result.outOfFold()).hasSize(Drawer.FEW);
    List<PredictedItem> predicted =
        Drawer.predictions(result.model(), new Scenes(3, 83, 39, 1, 0, 0, 28), 3);
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
    try (Predictor predictor = Predictor.of(drawer.undisturbed().model())) {
      predictor.predict(List.of(new DataItem(4, broken)).iterator(), predicted::add);
    }

    assertThat(predicted)
        .containsExactly(new PredictedItem.Failed(4, "image broken is neither JPEG nor PNG"));
  }

  @ParameterizedTest
  @CsvSource({
    "BOXES, boxes.rule",
    "BOXES, quality.weights",
    "BOXES, head.",
    "MASKS, masks.rule",
    "MASKS, quality.deviation",
    "MASKS, body.up0."
  })
  void a_model_without_one_of_its_parts_is_refused_with_one_sentence(Drawer drawer, String part)
      throws IOException {
    TrainedModel whole = drawer.undisturbed().model();
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
}
