package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.MemoryCheckpoints;
import io.plumbline.models.sample.Models;
import io.plumbline.models.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResumingTest {
  /** Two running states and a finished fold in each of three folds. */
  private static final int FOLD_WRITES = 3 * 3;

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  private static Stream<Arguments> cutOffs() {
    return Arrays.stream(Learner.values())
        .flatMap(
            learner ->
                IntStream.of(1, FOLD_WRITES + 1).mapToObj(writes -> Arguments.of(learner, writes)));
  }

  @ParameterizedTest(name = "{0} after {1} writes")
  @MethodSource("cutOffs")
  void a_training_that_was_cut_off_ends_as_if_nothing_had_happened(Learner learner, int writes)
      throws IOException {
    TrainingResult undisturbed = learner.undisturbed();
    MemoryCheckpoints checkpoints = new MemoryCheckpoints().cutOffAfter(writes);
    assertThatThrownBy(() -> learner.train(1, checkpoints))
        .isInstanceOf(MemoryCheckpoints.CutOff.class);

    TrainingResult resumed = learner.train(1, checkpoints.undisturbed());

    assertThat(checkpoints.writes()).isEqualTo(writes(undisturbed));
    assertThat(Models.digests(resumed.model())).isEqualTo(Models.digests(undisturbed.model()));
    assertThat(resumed.outOfFold()).isEqualTo(undisturbed.outOfFold());
  }

  @Test
  void a_training_cut_off_after_every_single_write_still_ends_the_same() throws IOException {
    Learner learner = Learner.NGRAM_BAG;
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    int writes = writes(learner.undisturbed());
    for (int i = 0; i < writes; i++) {
      assertThatThrownBy(() -> learner.train(1, checkpoints.cutOffAfter(1)))
          .isInstanceOf(MemoryCheckpoints.CutOff.class);
    }

    assertThat(Models.digests(learner.train(1, checkpoints.undisturbed()).model()))
        .isEqualTo(Models.digests(learner.undisturbed().model()));
    assertThat(checkpoints.writes()).isEqualTo(writes);
  }

  @ParameterizedTest
  @EnumSource
  void a_finished_training_run_again_trains_nothing_anew(Learner learner) throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    learner.train(1, checkpoints);

    TrainingResult again = learner.train(1, checkpoints);

    assertThat(checkpoints.writes()).isEqualTo(writes(again));
  }

  @Test
  void damaged_checkpoints_are_as_good_as_absent() throws IOException {
    Learner learner = Learner.NGRAM_BAG;
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    learner.train(1, checkpoints);
    checkpoints.files().replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(Models.digests(learner.train(1, checkpoints).model()))
        .isEqualTo(Models.digests(learner.undisturbed().model()));
    assertThat(checkpoints.writes()).isEqualTo(2 * writes(learner.undisturbed()));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPACT_CNN", "NGRAM_BAG"})
  void checkpoints_of_other_labels_are_not_resumed(Learner learner) throws IOException {
    TrainingSet set = learner.labelled(1);
    List<LabeledItem> items = new ArrayList<>(set.items());
    items.set(5, new LabeledItem(items.get(5).item(), (items.get(5).label() + 1) % 3));

    assertAnew(learner, new TrainingSet(set.labels(), items), learner.options(1));
  }

  @ParameterizedTest
  @EnumSource
  void checkpoints_of_other_content_under_the_same_ids_are_not_resumed(Learner learner)
      throws IOException {
    TrainingSet set = learner.labelled(1);
    List<LabeledItem> items = new ArrayList<>(set.items());
    LabeledItem other = learner.items(9, 5, 1).get(0);
    items.set(
        5, new LabeledItem(new DataItem(items.get(5).item().id(), other.item().content()), 2));

    assertAnew(learner, new TrainingSet(set.labels(), items), learner.options(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPACT_CNN", "NGRAM_BAG"})
  void checkpoints_of_another_seed_are_not_resumed(Learner learner) throws IOException {
    assertAnew(learner, learner.labelled(1), learner.options(2));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPACT_CNN", "NGRAM_BAG"})
  void checkpoints_of_another_recipe_are_not_resumed(Learner learner) throws IOException {
    assertAnew(learner, learner.labelled(1), learner.options(1).withMaxEpochs(3));
  }

  @Test
  void checkpoints_of_another_image_backbone_are_not_resumed(@TempDir Path folder)
      throws IOException {
    Learner learner = Learner.IMAGE_BACKBONE;
    Path other = retouched(Models.resource("image-backbone.pt"), folder);

    assertAnew(learner, learner.labelled(1), learner.options(1).withBackbone(other));
  }

  @Test
  void checkpoints_of_another_sentence_encoder_are_not_resumed(@TempDir Path folder)
      throws IOException {
    Learner learner = Learner.SENTENCE_ENCODER;
    Path other = retouched(Models.resource("text-backbone.pt"), folder);

    assertAnew(learner, learner.labelled(1), learner.options(1).withBackbone(other));
  }

  @Test
  void checkpoints_of_another_tokenizer_are_not_resumed(@TempDir Path folder) throws IOException {
    Learner learner = Learner.SENTENCE_ENCODER;
    Path other = folder.resolve("tokenizer.json");
    String words = Files.readString(Models.resource("tokenizer.json"));
    Files.writeString(other, words.replace("\"the\": 4", "\"the\": 5"));

    assertAnew(learner, learner.labelled(1), learner.options(1).withTokenizer(other));
  }

  @ParameterizedTest
  @EnumSource
  void checkpoints_of_another_initial_model_are_not_resumed(Learner learner) throws IOException {
    TrainedModel one = learner.train(7, CheckpointFolder.none()).model();
    TrainedModel other = new TrainedModel(one.description(), halved(one.tensors()), one.files());
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    TrainingSet set = learner.labelled(1);
    TrainingResult first =
        learner.trainer().train(set, learner.options(1).withInitial(one), checkpoints);

    TrainingOptions options = learner.options(1).withInitial(other);
    TrainingResult result = learner.trainer().train(set, options, checkpoints);

    assertThat(checkpoints.writes()).isEqualTo(writes(first) + writes(result));
    assertThat(result.model().tensors())
        .isEqualTo(
            learner.trainer().train(set, options, CheckpointFolder.none()).model().tensors());
  }

  /** How often an undisturbed training of two epochs a fold writes. */
  private static int writes(TrainingResult result) {
    return FOLD_WRITES + result.model().description().epochs();
  }

  /** Trains over the checkpoints of the ordinary training and expects no trace of them. */
  private static void assertAnew(Learner learner, TrainingSet set, TrainingOptions options)
      throws IOException {
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    TrainingResult first = learner.train(1, checkpoints);

    TrainingResult over = learner.trainer().train(set, options, checkpoints);

    TrainingResult anew = learner.trainer().train(set, options, CheckpointFolder.none());
    assertThat(checkpoints.writes()).isGreaterThanOrEqualTo(writes(first) + writes(over));
    assertThat(Models.digests(over.model())).isEqualTo(Models.digests(anew.model()));
    assertThat(over.outOfFold()).isEqualTo(anew.outOfFold());
  }

  private static List<Tensor> halved(List<Tensor> tensors) {
    List<Tensor> halved = new ArrayList<>();
    for (Tensor tensor : tensors) {
      float[] values = tensor.values().clone();
      if (!tensor.name().startsWith("vocabulary")) {
        for (int i = 0; i < values.length; i++) {
          values[i] /= 2;
        }
      }
      halved.add(new Tensor(tensor.name(), tensor.shape(), values));
    }
    return halved;
  }

  /** The same network with the signs of its first tensor turned round. */
  private static Path retouched(Path torchScript, Path folder) throws IOException {
    Path other = folder.resolve("other.pt");
    try (ZipFile from = new ZipFile(torchScript.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith("/data/0")) {
          turnSigns(bytes);
        }
        to.putNextEntry(stored(entry.getName(), bytes));
        to.write(bytes);
      }
    }
    return other;
  }

  private static void turnSigns(byte[] floats) {
    for (int i = 3; i < floats.length; i += 4) {
      floats[i] ^= (byte) 0x80;
    }
  }

  private static ZipEntry stored(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
