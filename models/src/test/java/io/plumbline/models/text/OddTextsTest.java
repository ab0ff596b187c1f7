package io.plumbline.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Phrases;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddTextsTest {
  private static final List<String> ODD =
      List.of(
          "",
          " \n\t",
          "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ud83d",
          "\ude00 the wave",
          "\u0000\ufffd\uffff",
          "\u4f60\u597d\u4e16\u754c",
          "x".repeat(100_000));

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @EnumSource(names = {"NGRAM_BAG", "SENTENCE_ENCODER"})
  void odd_texts_are_predicted_like_any_others(Learner learner) throws IOException {
    List<LabeledItem> items = ODD.stream().map(text -> Phrases.item(7, 0, text)).toList();

    assertThat(Models.predictions(learner.undisturbed().model(), items))
        .hasSize(ODD.size())
        .allSatisfy(
            each ->
                assertThat(((PredictedItem.Scored) each).scores().confidence())
                    .isBetween(1 / 3.0, 1.0));
  }

  @ParameterizedTest
  @EnumSource(names = {"NGRAM_BAG", "SENTENCE_ENCODER"})
  void a_text_without_a_single_known_word_is_predicted_on_its_own(Learner learner)
      throws IOException {
    for (String text : ODD) {
      assertThat(
              Models.predictions(learner.undisturbed().model(), List.of(Phrases.item(7, 0, text))))
          .hasOnlyElementsOfType(PredictedItem.Scored.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NGRAM_BAG", "SENTENCE_ENCODER"})
  void odd_texts_can_be_learnt_from(Learner learner) throws IOException {
    List<LabeledItem> items = new ArrayList<>(learner.items(1, 0, 12));
    for (int i = 0; i < ODD.size(); i++) {
      items.add(Phrases.item(100 + i, i % 3, ODD.get(i)));
    }

    TrainingResult result = train(learner, items);

    assertThat(result.rejected()).isEmpty();
    assertThat(result.outOfFold()).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ud83d\ude00"})
  void a_set_of_nothing_but_empty_texts_gives_even_odds(String text) throws IOException {
    List<LabeledItem> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(Phrases.item(i, i % 3, text));
    }

    TrainedModel model = train(Learner.NGRAM_BAG, items).model();

    PredictedItem predicted =
        Models.predictions(model, List.of(Phrases.item(0, 0, "the wave"))).get(0);
    assertThat(((PredictedItem.Scored) predicted).scores().confidence())
        .isCloseTo(1 / 3.0, within(0.05));
  }

  @Test
  void an_image_among_the_texts_is_rejected_by_its_id() throws IOException {
    List<LabeledItem> items = new ArrayList<>(Learner.NGRAM_BAG.items(1, 0, 12));
    Collections.addAll(items, Learner.COMPACT_CNN.items(1, 12, 1).get(0));

    assertThat(train(Learner.NGRAM_BAG, items).rejected())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.id()).isEqualTo(12);
              assertThat(each.reason()).isEqualTo("the object has an image where text is wanted");
            });
  }

  @Test
  @Timeout(10)
  void a_huge_text_is_cut_to_what_the_encoder_takes() throws Exception {
    TokenEncoder encoder =
        new TokenEncoder(Models.resource("tokenizer.json"), new InputFormat.Tokens(128, 2));

    long[] ids = encoder.encode(new ItemContent.Text("the wave ".repeat(2_000_000)));

    assertThat(ids).hasSize(128).startsWith(2, 4).endsWith(3);
  }

  @Test
  void words_become_their_numbers_between_the_special_ones() throws Exception {
    TokenEncoder encoder =
        new TokenEncoder(Models.resource("tokenizer.json"), new InputFormat.Tokens(128, 2));

    assertThat(encoder.encode(new ItemContent.Text("The harbour, zzz")))
        .containsExactly(2, 4, 15, 1, 1, 3);
    assertThat(encoder.encode(new ItemContent.Text(""))).containsExactly(2, 3);
  }

  private static TrainingResult train(Learner learner, List<LabeledItem> items) throws IOException {
    TrainingOptions options = learner.options(1);
    return learner
        .trainer()
        .train(new TrainingSet(Phrases.CLASSES, items), options, CheckpointFolder.none());
  }
}
