package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Phrases;
import io.plumbline.models.sample.Shapes;
import io.plumbline.models.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WarmStartTest {
  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @EnumSource
  void with_the_same_classes_a_training_starts_from_all_of_the_earlier_weights(Learner learner)
      throws IOException {
    TrainedModel earlier = learner.undisturbed().model();

    TrainedModel started = untrained(learner, earlier, earlier.description().labels());

    assertThat(Models.accuracy(started, learner.items(1, 0, 30)))
        .isEqualTo(Models.accuracy(earlier, learner.items(1, 0, 30)));
    assertThat(started.tensor(Network.HEAD + "02Linear_weight"))
        .isPresent()
        .isEqualTo(earlier.tensor(Network.HEAD + "02Linear_weight"));
  }

  @ParameterizedTest
  @EnumSource
  void with_other_classes_the_body_stays_and_the_head_starts_anew(Learner learner)
      throws IOException {
    TrainedModel earlier = learner.undisturbed().model();
    List<String> turned = new ArrayList<>(earlier.description().labels());
    Collections.reverse(turned);

    TrainedModel started = untrained(learner, earlier, turned);

    assertThat(bodyOf(started)).containsAll(bodyOf(earlier));
    assertThat(headOf(started)).doesNotContainAnyElementsOf(headOf(earlier));
  }

  @ParameterizedTest
  @EnumSource
  void with_more_classes_the_body_stays_and_the_head_grows(Learner learner) throws IOException {
    TrainedModel earlier = learner.undisturbed().model();
    List<String> more = new ArrayList<>(earlier.description().labels());
    more.add("another");

    TrainedModel started = untrained(learner, earlier, more);

    assertThat(bodyOf(started)).containsAll(bodyOf(earlier));
    assertThat(started.tensor(Network.HEAD + "02Linear_bias").orElseThrow().values()).hasSize(4);
    assertThat(Models.predictions(started, learner.items(1, 0, 5))).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"COMPACT_CNN, 20", "NGRAM_BAG, 20"})
  void with_few_labels_an_earlier_model_is_better_than_none(Learner learner, int epochs)
      throws IOException {
    TrainedModel earlier = train(learner, learner.items(5, 0, 60), learner.options(5), epochs);
    List<LabeledItem> few = learner.items(6, 1000, 6);
    List<LabeledItem> others = learner.items(6, 2000, 150);

    double cold = Models.accuracy(train(learner, few, learner.options(6), epochs), others);
    double warm =
        Models.accuracy(
            train(learner, few, learner.options(6).withInitial(earlier), epochs), others);

    assertThat(warm).isGreaterThan(0.9).isGreaterThan(cold);
  }

  @Test
  void words_that_only_the_earlier_labels_taught_are_still_understood() throws IOException {
    Learner learner = Learner.NGRAM_BAG;
    TrainedModel earlier = train(learner, learner.items(5, 0, 90), learner.options(5), 20);
    List<LabeledItem> few =
        List.of(
            Phrases.item(0, 0, "brine"), Phrases.item(1, 1, "icefall"), Phrases.item(2, 2, "bus"));

    TrainedModel warm = train(learner, few, learner.options(6).withInitial(earlier), 20);

    assertThat(
            Models.accuracy(
                warm,
                List.of(
                    Phrases.item(0, 0, "harbour wave"),
                    Phrases.item(1, 1, "summit glacier"),
                    Phrases.item(2, 2, "tram pavement"))))
        .isEqualTo(1);
  }

  @Test
  void images_of_another_size_and_colour_are_brought_to_the_earlier_format() throws IOException {
    TrainedModel earlier = Learner.COMPACT_CNN.undisturbed().model();
    Shapes larger = new Shapes(4, BufferedImage.TYPE_INT_RGB, 52);
    TrainingOptions options = Learner.COMPACT_CNN.options(1).withInitial(earlier);

    TrainedModel model =
        Learner.COMPACT_CNN
            .trainer()
            .train(larger.labelled(12), options, CheckpointFolder.none())
            .model();

    assertThat(model.description().input()).extracting("side", "channels").containsExactly(20, 1);
    assertThat(Models.predictions(model, larger.items(20, 3))).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE_BACKBONE", "SENTENCE_ENCODER"})
  void a_fine_tuned_model_brings_its_backbone_with_it(Learner learner) throws IOException {
    TrainedModel earlier = learner.undisturbed().model();
    TrainingOptions options = TrainingOptions.ofSeed(1).withMaxEpochs(1).withInitial(earlier);

    TrainedModel model =
        learner.trainer().train(learner.labelled(2), options, CheckpointFolder.none()).model();

    assertThat(model.description().architecture()).isEqualTo(earlier.description().architecture());
    assertThat(model.files()).isEqualTo(earlier.files());
  }

  @ParameterizedTest
  @CsvSource({"COMPACT_CNN, IMAGE_BACKBONE", "NGRAM_BAG, SENTENCE_ENCODER"})
  void a_backbone_starts_anew_when_the_earlier_model_is_another_network(
      Learner earlier, Learner learner) throws IOException {
    TrainingOptions options = learner.options(1).withInitial(earlier.undisturbed().model());

    TrainedModel model =
        learner.trainer().train(learner.labelled(1), options, CheckpointFolder.none()).model();

    assertThat(Models.digests(model)).isEqualTo(Models.digests(learner.undisturbed().model()));
  }

  @Test
  void a_network_that_the_earlier_parameters_do_not_fit_starts_anew() throws IOException {
    Learner learner = Learner.IMAGE_BACKBONE;
    TrainedModel earlier = learner.undisturbed().model();
    List<Tensor> others = new ArrayList<>(earlier.tensors());
    others.add(Tensor.vector(Network.BODY + "of another network", 1));
    TrainingOptions options =
        learner
            .options(1)
            .withInitial(new TrainedModel(earlier.description(), others, earlier.files()));

    assertThat(
            Models.digests(
                learner
                    .trainer()
                    .train(learner.labelled(1), options, CheckpointFolder.none())
                    .model()))
        .isEqualTo(Models.digests(earlier));
  }

  @ParameterizedTest
  @CsvSource({
    "NGRAM_BAG, COMPACT_CNN, 'the initial model classifies texts, not images'",
    "SENTENCE_ENCODER, IMAGE_BACKBONE, 'the initial model classifies texts, not images'",
    "COMPACT_CNN, NGRAM_BAG, 'the initial model classifies images, not texts'",
    "IMAGE_BACKBONE, SENTENCE_ENCODER, 'the initial model classifies images, not texts'"
  })
  void a_model_of_the_other_task_is_refused(Learner earlier, Learner learner, String sentence)
      throws IOException {
    TrainingOptions options = learner.options(1).withInitial(earlier.undisturbed().model());

    assertThatThrownBy(
            () -> learner.trainer().train(learner.labelled(1), options, CheckpointFolder.none()))
        .isInstanceOf(UnsuitableModelException.class)
        .hasMessage(sentence);
  }

  @Test
  void a_text_backbone_without_its_tokenizer_is_refused() {
    TrainingOptions options =
        TrainingOptions.ofSeed(1).withBackbone(Models.resource("text-backbone.pt"));

    assertThatThrownBy(
            () ->
                Learner.SENTENCE_ENCODER
                    .trainer()
                    .train(Phrases.of(1).labelled(3), options, CheckpointFolder.none()))
        .isInstanceOf(UnsuitableModelException.class)
        .hasMessage("a text backbone needs its tokenizer.json");
  }

  @Test
  void an_n_gram_model_without_its_vocabulary_is_refused() throws IOException {
    TrainedModel whole = Learner.NGRAM_BAG.undisturbed().model();
    ModelDescription description = whole.description();
    assertThat(description.architecture()).isEqualTo(Architecture.NGRAM_BAG);
    TrainingOptions options =
        Learner.NGRAM_BAG
            .options(1)
            .withInitial(new TrainedModel(description, bodyOf(whole), whole.files()));

    assertThatThrownBy(
            () ->
                Learner.NGRAM_BAG
                    .trainer()
                    .train(Phrases.of(1).labelled(3), options, CheckpointFolder.none()))
        .hasMessage("the model has no tensor vocabulary.buckets");
  }

  /** What a training of no epochs on no objects comes to. */
  private static TrainedModel untrained(Learner learner, TrainedModel earlier, List<String> labels)
      throws IOException {
    return learner
        .trainer()
        .train(
            new TrainingSet(labels, List.of()),
            learner.options(2).withMaxEpochs(0).withInitial(earlier),
            CheckpointFolder.none())
        .model();
  }

  private static TrainedModel train(
      Learner learner, List<LabeledItem> items, TrainingOptions options, int epochs)
      throws IOException {
    return learner
        .trainer()
        .train(
            new TrainingSet(learner.labelled(1).labels(), items),
            options.withMaxEpochs(epochs).withCheckpointEvery(1000),
            CheckpointFolder.none())
        .model();
  }

  private static List<Tensor> bodyOf(TrainedModel model) {
    return model.tensors().stream().filter(t -> t.name().startsWith(Network.BODY)).toList();
  }

  private static List<Tensor> headOf(TrainedModel model) {
    return model.tensors().stream()
        .filter(t -> t.name().startsWith(Network.HEAD) && t.name().endsWith("weight"))
        .toList();
  }
}
