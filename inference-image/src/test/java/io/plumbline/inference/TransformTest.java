package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.image.ImageClassificationTrainer;
import io.plumbline.models.text.TextClassificationTrainer;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformTest {
  private static final int EPOCHS = 6;

  @TempDir Path root;
  private JobFiles files;
  private JobFolder folder;

  @BeforeAll
  static void engine() {
    EngineSettings.apply(Map.of("PLUMBLINE_THREADS", "1"));
  }

  @BeforeEach
  void open() {
    files = new JobFiles(root, TaskType.TEXT_CLASSIFICATION);
    folder = files.folder();
  }

  @Test
  void each_open_object_is_predicted_once_over_all_shards_and_no_labelled_one() throws IOException {
    textModel();
    files.index(IntStream.range(0, 30).mapToObj(TransformTest::textLine).toList());
    files.write(folder.humanLabels(1), label(0) + label(7));

    TransformResult first = files.run(0, 2);
    TransformResult second = files.run(1, 2);

    List<Prediction> all = new ArrayList<>(files.predictions(0, 2));
    all.addAll(files.predictions(1, 2));
    assertThat(first.predicted() + second.predicted()).isEqualTo(28);
    assertThat(all)
        .extracting(Prediction::id)
        .doesNotContain(0L, 7L)
        .doesNotHaveDuplicates()
        .hasSize(28);
    assertThat(files.predictions(0, 2)).extracting(Prediction::id).isSorted();
  }

  @Test
  void texts_of_a_kind_get_the_label_of_their_kind() throws IOException {
    textModel();
    files.index(IntStream.range(0, 10).mapToObj(TransformTest::textLine).toList());

    files.run(0, 1);

    assertThat(files.predictions(0, 1)).allMatch(each -> each.label().equals(kind(each.id())));
    assertThat(files.predictions(0, 1))
        .allMatch(each -> each.confidence() >= 0.5 && each.margin() >= 0);
  }

  private static Optional<Label> kind(long id) {
    return Optional.of(new Label.OfClass((int) (id % 2)));
  }

  @Test
  void a_shard_run_twice_leaves_the_same_bytes() throws IOException {
    textModel();
    files.index(IntStream.range(0, 10).mapToObj(TransformTest::textLine).toList());

    files.run(0, 1);
    byte[] first = Files.readAllBytes(Path.of(folder.predictions(1, 0, 1)));
    files.run(0, 1);

    assertThat(Files.readAllBytes(Path.of(folder.predictions(1, 0, 1)))).isEqualTo(first);
  }

  @Test
  void an_image_that_cannot_be_read_gets_a_sentence_and_the_others_their_predictions()
      throws IOException {
    imageModel();
    Path good = Files.write(root.resolve("good.png"), picture(0));
    Path broken = Files.writeString(root.resolve("broken.png"), "no picture");
    files.index(
        List.of(
            JobFiles.imageLine(good),
            JobFiles.imageLine(broken),
            JobFiles.imageLine(root.resolve("gone.png"))));

    TransformResult result = files.run(0, 1);

    assertThat(result).isEqualTo(new TransformResult(1, 2));
    List<Prediction> all = files.predictions(0, 1);
    assertThat(all.get(0).failure()).isEmpty();
    assertThat(all.get(1).failure().orElseThrow()).contains("broken.png");
    assertThat(all.get(2).failure().orElseThrow()).contains("gone.png");
  }

  @Test
  void each_shard_has_a_result_file_of_its_own() {
    assertThat(new Transform().resultName(files.context(3))).isEqualTo("transform-3");
  }

  private void textModel() throws IOException {
    train(new TextClassificationTrainer(), id -> new ItemContent.Text(text(id)));
  }

  private void imageModel() throws IOException {
    train(
        new ImageClassificationTrainer(),
        id -> new ItemContent.Image("image " + id, limit -> picture(id)));
  }

  private interface Contents {
    ItemContent of(int id) throws IOException;
  }

  private void train(Trainer trainer, Contents contents) throws IOException {
    List<LabeledItem> items = new ArrayList<>();
    for (int id = 0; id < 24; id++) {
      items.add(new LabeledItem(new DataItem(id, contents.of(id)), id % 2));
    }
    TrainingSet set = new TrainingSet(List.of("cat", "dog"), items);
    TrainingOptions options = TrainingOptions.ofSeed(1).withMaxEpochs(EPOCHS);
    new ModelFolder(Path.of(folder.model(1)))
        .write(trainer.train(set, options, CheckpointFolder.none()).model());
  }

  private static String text(int id) {
    return (id % 2 == 0 ? "the cat purrs and meows softly " : "a dog barks and runs loudly ") + id;
  }

  private static String textLine(int id) {
    return "{\"source\":\"" + text(id) + "\"}";
  }

  private static String label(int id) {
    return "{\"id\":%d,\"label\":0,\"confidence\":1.0,\"workers\":3,\"date\":\"2026-01-01T00:00:00.000000\"}\n"
        .formatted(id);
  }

  /** A bar, upright or lying by class. */
  private static byte[] picture(int id) throws IOException {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 4; i < 24; i++) {
      int across = 12 + id % 5;
      image.getRaster().setSample(id % 2 == 0 ? i : across, id % 2 == 0 ? across : i, 0, 255);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
