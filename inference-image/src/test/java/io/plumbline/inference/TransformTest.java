package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformTest {
  private static final int EPOCHS = 6;

  @TempDir Path root;
  private final FileObjectStore store = new FileObjectStore();
  private JobFolder folder;

  @BeforeAll
  static void engine() {
    EngineSettings.apply(Map.of("PLUMBLINE_THREADS", "1"));
  }

  @BeforeEach
  void open() {
    folder = new JobFolder(root.toUri());
  }

  @Test
  void each_open_object_is_predicted_once_over_all_shards_and_no_labelled_one() throws IOException {
    textModel();
    writeIndex(IntStream.range(0, 30).mapToObj(TransformTest::textLine).toList());
    write(folder.humanLabels(1), label(0) + label(7));

    TransformResult first = run(0, 2);
    TransformResult second = run(1, 2);

    List<Prediction> all = new ArrayList<>(predictions(0, 2));
    all.addAll(predictions(1, 2));
    assertThat(first.predicted() + second.predicted()).isEqualTo(28);
    assertThat(all)
        .extracting(Prediction::id)
        .doesNotContain(0L, 7L)
        .doesNotHaveDuplicates()
        .hasSize(28);
    assertThat(predictions(0, 2)).extracting(Prediction::id).isSorted();
  }

  @Test
  void texts_of_a_kind_get_the_label_of_their_kind() throws IOException {
    textModel();
    writeIndex(IntStream.range(0, 10).mapToObj(TransformTest::textLine).toList());

    run(0, 1);

    assertThat(predictions(0, 1)).allMatch(each -> each.label() == each.id() % 2);
    assertThat(predictions(0, 1)).allMatch(each -> each.confidence() >= 0.5 && each.margin() >= 0);
  }

  @Test
  void a_shard_run_twice_leaves_the_same_bytes() throws IOException {
    textModel();
    writeIndex(IntStream.range(0, 10).mapToObj(TransformTest::textLine).toList());

    run(0, 1);
    byte[] first = Files.readAllBytes(Path.of(folder.predictions(1, 0, 1)));
    run(0, 1);

    assertThat(Files.readAllBytes(Path.of(folder.predictions(1, 0, 1)))).isEqualTo(first);
  }

  @Test
  void an_image_that_cannot_be_read_gets_a_sentence_and_the_others_their_predictions()
      throws IOException {
    imageModel();
    Path good = Files.write(root.resolve("good.png"), picture(0));
    Path broken = Files.writeString(root.resolve("broken.png"), "no picture");
    writeIndex(List.of(imageLine(good), imageLine(broken), imageLine(root.resolve("gone.png"))));

    TransformResult result = run(0, 1);

    assertThat(result).isEqualTo(new TransformResult(1, 2));
    List<Prediction> all = predictions(0, 1);
    assertThat(all.get(0).failure()).isEmpty();
    assertThat(all.get(1).failure().orElseThrow()).contains("broken.png");
    assertThat(all.get(2).failure().orElseThrow()).contains("gone.png");
  }

  @Test
  void each_shard_has_a_result_file_of_its_own() {
    assertThat(new Transform().resultName(context(3))).isEqualTo("transform-3");
  }

  private TransformResult run(int shard, int shards) throws IOException {
    return new Transform().run(context(shard), new TransformParameters(1, shards));
  }

  private StepContext context(int shard) {
    StepInput input =
        new StepInput(
            "transform",
            new JobIdentity("pets", "default", "u-1"),
            42,
            TaskType.TEXT_CLASSIFICATION,
            "animal",
            folder.root(),
            1,
            "2026-01-01T00:00:00.000000",
            Json.mapper().createObjectNode());
    return new StepContext(
        input, store, folder, Map.of("JOB_COMPLETION_INDEX", Integer.toString(shard)));
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

  private void writeIndex(List<String> lines) throws IOException {
    StringBuilder index = new StringBuilder();
    for (String line : lines) {
      int id = index.isEmpty() ? 0 : (int) index.chars().filter(c -> c == '\n').count();
      index.append(
          "{\"id\":%d,\"line\":%s,\"state\":\"Open\"}\n"
              .formatted(id, Json.mapper().valueToTree(line)));
    }
    write(folder.index(), index.toString());
  }

  private List<Prediction> predictions(int shard, int shards) throws IOException {
    List<Prediction> all = new ArrayList<>();
    try (var lines =
        JsonLinesReader.open(store, folder.predictions(1, shard, shards), Prediction.class)) {
      lines.forEachRemaining(all::add);
    }
    return all;
  }

  private void write(URI file, String content) throws IOException {
    store.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(int id) {
    return (id % 2 == 0 ? "the cat purrs and meows softly " : "a dog barks and runs loudly ") + id;
  }

  private static String textLine(int id) {
    return "{\"source\":\"" + text(id) + "\"}";
  }

  private static String imageLine(Path picture) {
    return "{\"source-ref\":\"" + picture.toUri() + "\"}";
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
