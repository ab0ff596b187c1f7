package io.plumbline.models.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorTest {
  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 200})
  void each_object_is_answered_once_in_order(int count) throws IOException {
    List<LabeledItem> items = Learner.NGRAM_BAG.items(3, 1000, count);

    assertThat(Models.predictions(Learner.NGRAM_BAG.undisturbed().model(), items))
        .extracting(PredictedItem::id)
        .isEqualTo(items.stream().map(each -> each.item().id()).toList());
  }

  @Test
  void unreadable_objects_keep_their_place_and_harm_no_others() throws IOException {
    TrainedModel model = Learner.COMPACT_CNN.undisturbed().model();
    List<LabeledItem> whole = Learner.COMPACT_CNN.items(3, 0, 150);
    List<LabeledItem> mixed = new ArrayList<>(whole);
    for (int i : new int[] {0, 64, 65, 66, 149}) {
      mixed.set(i, new LabeledItem(new DataItem(i, broken(i)), 0));
    }

    List<PredictedItem> predicted = Models.predictions(model, mixed);

    assertThat(predicted).extracting(PredictedItem::id).isEqualTo(ids(whole));
    assertThat(predicted.get(65))
        .isEqualTo(new PredictedItem.Failed(65, "image 65 is neither JPEG nor PNG"));
    assertThat(predicted).filteredOn(PredictedItem.Failed.class::isInstance).hasSize(5);
  }

  @Test
  void nothing_but_unreadable_objects_is_answered_too() throws IOException {
    List<LabeledItem> broken =
        List.of(
            new LabeledItem(new DataItem(4, broken(4)), 0),
            new LabeledItem(new DataItem(5, broken(5)), 0));

    assertThat(Models.predictions(Learner.COMPACT_CNN.undisturbed().model(), broken))
        .hasSize(2)
        .hasOnlyElementsOfType(PredictedItem.Failed.class);
  }

  @Test
  void a_store_that_fails_ends_the_run() throws IOException {
    ItemContent failing =
        new ItemContent.Image(
            "pic",
            limit -> {
              throw new IOException("the store is gone");
            });
    List<LabeledItem> items = new ArrayList<>(Learner.COMPACT_CNN.items(3, 0, 10));
    items.set(5, new LabeledItem(new DataItem(5, failing), 0));
    TrainedModel model = Learner.COMPACT_CNN.undisturbed().model();

    assertThatThrownBy(() -> Models.predictions(model, items))
        .isInstanceOf(IOException.class)
        .hasMessage("the store is gone");
  }

  @ParameterizedTest
  @EnumSource
  void a_model_without_its_parameters_is_refused_with_one_sentence(Learner learner)
      throws IOException {
    TrainedModel whole = learner.undisturbed().model();
    TrainedModel hollow =
        new TrainedModel(
            whole.description(),
            whole.tensors().stream().filter(t -> !t.name().startsWith("head.")).toList(),
            whole.files());

    assertThatThrownBy(() -> Predictor.of(hollow))
        .isInstanceOf(UnsuitableModelException.class)
        .hasMessageStartingWith("the parameters do not fit the network: ");
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE_BACKBONE", "SENTENCE_ENCODER"})
  void a_model_without_its_files_is_refused_with_one_sentence(Learner learner) throws IOException {
    TrainedModel whole = learner.undisturbed().model();
    TrainedModel hollow = new TrainedModel(whole.description(), whole.tensors(), new TreeMap<>());

    assertThatThrownBy(() -> Predictor.of(hollow))
        .isInstanceOf(UnsuitableModelException.class)
        .message()
        .isIn("the model has no file backbone.pt", "the model has no file tokenizer.json");
  }

  private static ItemContent broken(int id) {
    byte[] bytes = new byte[100];
    Arrays.fill(bytes, (byte) id);
    return new ItemContent.Image(Integer.toString(id), limit -> bytes);
  }

  private static List<Long> ids(List<LabeledItem> items) {
    return items.stream().map(each -> each.item().id()).toList();
  }
}
