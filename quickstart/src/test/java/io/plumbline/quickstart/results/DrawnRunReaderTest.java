package io.plumbline.quickstart.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnRunReaderTest {
  private static final LabelCategories CLASSES = new LabelCategories(List.of("cat", "dog"));
  private static final LabelingTask BOXES =
      new LabelingTask(TaskType.OBJECT_DETECTION, CLASSES, "truth");
  private static final LabelingTask MASKS =
      new LabelingTask(TaskType.SEMANTIC_SEGMENTATION, CLASSES, "truth-ref");

  @TempDir Path root;
  private final FileObjectStore store = new FileObjectStore();
  private JobFolder folder;

  @BeforeEach
  void folder() {
    folder = new JobFolder(root.toUri());
  }

  @Test
  void boxes_have_the_mean_iou_of_their_classes() throws IOException {
    write(folder.index(), index(0, trueBoxes(box(0, 0, 4), box(1, 50, 4))));
    // Of the cat half is found, the dog is missed.
    write(folder.machineLabels(1), label(0, boxes(box(0, 0, 2))));

    RunResults results = new RunReader(store, folder, BOXES).read(1);

    Score score = results.objects().get(0).given().orElseThrow().score();
    assertThat(score.quality()).isEqualTo(0.25);
    assertThat(score.byClass()).isEqualTo(Map.of(0, 0.5, 1, 0.0));
    assertThat(results.lossOf(Outcome.MACHINE)).isEqualTo(0.75);
    assertThat(results.lossOf(Outcome.HUMAN)).isZero();
  }

  @Test
  void a_class_map_in_the_line_decides_what_the_numbers_mean() throws IOException {
    String truth = trueBoxes(box(7, 0, 4)) + ",\"truth-metadata\":{\"class-map\":{\"7\":\"dog\"}}";
    write(folder.index(), index(0, truth));
    write(folder.humanLabels(1), label(0, boxes(box(1, 0, 4))));

    RunResults results = new RunReader(store, folder, BOXES).read(1);

    assertThat(results.lossOf(Outcome.HUMAN)).isZero();
  }

  @Test
  void masks_have_the_mean_iou_of_their_classes() throws IOException {
    URI truth = mask("truth", 1, 1, 1, 1, 0, 0);
    URI label = mask("label", 1, 1, 1, 2, 0, 0);
    write(folder.index(), index(0, trueMask(truth)));
    write(folder.humanLabels(1), label(0, maskLabel(label)));

    RunResults results = new RunReader(store, folder, MASKS).read(1);

    Score score = results.objects().get(0).given().orElseThrow().score();
    assertThat(score.byClass()).isEqualTo(Map.of(0, 0.75, 1, 0.0));
    assertThat(score.quality()).isEqualTo(0.375);
  }

  @Test
  void predictions_for_people_too_are_compared_with_the_truth() throws IOException {
    write(folder.index(), index(0, trueBoxes(box(0, 0, 4))) + index(1, trueBoxes(box(0, 0, 4))));
    write(folder.humanLabels(2), label(0, boxes(box(0, 0, 4))));
    write(
        folder.predictions(1, 0, 1),
        prediction(0, boxes(box(0, 0, 1)), 0.2) + prediction(1, boxes(box(0, 0, 3)), 0.8));
    write(
        folder.decision(2),
        """
        {"look": 1, "target": 0.6, "alpha": 0.05, "modelIteration": 1, "shards": 1, "pool": 2, "sampled": 1,
         "logRequired": 2.99, "blocks": []}
        """);

    List<PoolPrediction> pool =
        new RunReader(store, folder, BOXES).read(2).looks().get(0).predictions();

    assertThat(pool).extracting(PoolPrediction::id).containsExactly(1L, 0L);
    assertThat(pool.get(1).score().quality()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void a_truth_that_is_malformed_is_one_sentence_with_the_line() throws IOException {
    write(
        folder.index(),
        index(0, trueBoxes(box(0, 0, 4))) + index(1, trueBoxes(box(0, 0, 4).replace("4", "-4"))));

    assertThatThrownBy(() -> new RunReader(store, folder, BOXES).read(1))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Line 2 of the input manifest: \"truth.annotations[0].width\" is not a whole number of"
                + " at least 1.");
  }

  @Test
  void a_truth_that_is_missing_is_one_sentence_with_the_line() throws IOException {
    write(folder.index(), index(0, "\"other\":1"));

    assertThatThrownBy(() -> new RunReader(store, folder, MASKS).read(1))
        .isInstanceOf(InputException.class)
        .hasMessage("Line 1 of the input manifest: there is no \"truth-ref\" in the line.");
  }

  @Test
  void a_mask_of_another_size_is_one_sentence() throws IOException {
    write(folder.index(), index(0, trueMask(mask("truth", 1, 1))));
    URI label = mask("label", 1, 1, 1);
    write(folder.machineLabels(1), label(0, maskLabel(label)));

    assertThatThrownBy(() -> new RunReader(store, folder, MASKS).read(1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a mask of 3 x 1 pixels, but the truth is a mask of 2 x 1 pixels");
  }

  private void write(URI uri, String content) throws IOException {
    store.write(uri, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A row of pixels. */
  private URI mask(String name, int... classes) throws IOException {
    byte[] row = new byte[classes.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) classes[i];
    }
    URI file = root.resolve(name + ".png").toUri();
    store.write(
        file,
        out ->
            new MaskPngWriter(new MaskPalette(CLASSES.size()))
                .write(Mask.of(row.length, 1, row), out));
    return file;
  }

  private static String index(int id, String truth) throws IOException {
    return "{\"id\":%d,\"line\":%s,\"state\":\"Open\"}\n"
        .formatted(
            id,
            Json.mapper().writeValueAsString("{\"source-ref\":\"file:///x.png\"," + truth + "}"));
  }

  private static String trueBoxes(String... boxes) {
    return "\"truth\":{\"image_size\":[{\"width\":100,\"height\":9,\"depth\":1}],\"annotations\":[%s]}"
        .formatted(String.join(",", boxes).replace("\"class\"", "\"class_id\""));
  }

  private static String trueMask(URI file) {
    return "\"truth-ref\":\"" + file + "\"";
  }

  /** A box of 9 rows. */
  private static String box(int classId, int left, int width) {
    return "{\"class\":%d,\"left\":%d,\"top\":0,\"width\":%d,\"height\":9,\"confidence\":0.5}"
        .formatted(classId, left, width);
  }

  private static String boxes(String... boxes) {
    return "{\"width\":100,\"height\":9,\"depth\":1,\"boxes\":[" + String.join(",", boxes) + "]}";
  }

  private static String maskLabel(URI file) {
    return "{\"mask\":\"" + file + "\",\"values\":{\"0\":0,\"1\":1,\"2\":2}}";
  }

  private static String label(int id, String label) {
    return "{\"id\":%d,\"label\":%s,\"confidence\":0.9,\"workers\":3,\"date\":\"2026-01-01T00:00:00.000000\"}\n"
        .formatted(id, label);
  }

  private static String prediction(int id, String label, double confidence) {
    return "{\"id\":%d,\"label\":%s,\"confidence\":%s,\"margin\":%s}\n"
        .formatted(id, label, confidence, confidence);
  }
}
