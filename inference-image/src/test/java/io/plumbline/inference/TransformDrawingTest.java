package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.MaskSource;
import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inference with models of boxes and masks, which have hardly been trained. */
class TransformDrawingTest {
  private static final List<String> LABELS = List.of("lying", "standing");
  private static final int TRAINING = 12;
  private static final int OBJECTS = 30;
  private static final TrainingOptions BRIEF = TrainingOptions.ofSeed(1).withMaxEpochs(3);

  private static TrainedModel drawsBoxes;
  private static TrainedModel drawsMasks;

  @TempDir Path root;

  @BeforeAll
  static void train() throws IOException {
    EngineSettings.apply(Map.of("PLUMBLINE_THREADS", "1"));
    List<Annotated<List<Box>>> boxed = new ArrayList<>();
    List<Annotated<MaskSource>> masked = new ArrayList<>();
    IntStream.range(0, TRAINING)
        .mapToObj(Drawing::new)
        .forEach(
            each -> {
              boxed.add(new Annotated<>(each.item(), List.of(each.box())));
              masked.add(new Annotated<>(each.item(), each::mask));
            });
    CheckpointFolder none = CheckpointFolder.none();
    drawsBoxes =
        new ObjectDetectionTrainer().train(new AnnotatedSet<>(LABELS, boxed), BRIEF, none).model();
    drawsMasks =
        new SemanticSegmentationTrainer()
            .train(new AnnotatedSet<>(LABELS, masked), BRIEF, none)
            .model();
  }

  @Test
  void each_image_gets_boxes_in_its_own_pixels_the_surest_first() throws IOException {
    JobFiles files = boxes(root);

    TransformResult result = files.run(0, 1);

    assertThat(result).isEqualTo(new TransformResult(OBJECTS, 0));
    List<BoxLabel> labels =
        files.predictions(0, 1).stream()
            .map(each -> each.label().orElseThrow().as(Label.OfBoxes.class).boxes())
            .toList();
    assertThat(labels)
        .extracting(BoxLabel::size)
        .containsOnly(ImageSize.ofColour(Drawing.WIDTH, Drawing.HEIGHT));
    assertThat(labels).anyMatch(each -> each.boxes().size() > 1);
    assertThat(labels)
        .allSatisfy(
            each ->
                assertThat(each.boxes())
                    .isSortedAccordingTo(
                        Comparator.comparingDouble(ScoredBox::confidence).reversed()));
  }

  @Test
  void each_mask_is_a_file_as_large_as_its_image_and_the_line_says_what_is_in_it()
      throws IOException {
    JobFiles files = masks(root);

    TransformResult result = files.run(0, 1);

    assertThat(result).isEqualTo(new TransformResult(OBJECTS, 0));
    for (Prediction prediction : files.predictions(0, 1)) {
      MaskLabel label = prediction.label().orElseThrow().as(Label.OfMask.class).mask();
      Mask mask = read(label);
      assertThat(label.png()).isEqualTo(files.folder().predictedMask(1, prediction.id()));
      assertThat(mask.size()).isEqualTo(ImageSize.ofColour(Drawing.WIDTH, Drawing.HEIGHT));
      assertThat(label.values().classes().keySet())
          .contains(0)
          .containsAll(IntStream.of(mask.classesPresent()).boxed().toList());
    }
  }

  @Test
  void the_expected_quality_stands_for_the_margin() throws IOException {
    for (JobFiles files : List.of(boxes(folder("boxes")), masks(folder("masks")))) {
      files.run(0, 1);

      assertThat(files.predictions(0, 1))
          .allMatch(each -> each.confidence() > 0 && each.confidence() < 1)
          .allMatch(each -> each.margin() == each.confidence());
    }
  }

  @Test
  void an_image_that_cannot_be_read_gets_a_sentence_and_no_mask() throws IOException {
    JobFiles files = masks(root);
    Files.writeString(root.resolve("3.png"), "no picture");

    TransformResult result = files.run(0, 1);

    assertThat(result).isEqualTo(new TransformResult(OBJECTS - 1, 1));
    assertThat(files.predictions(0, 1).get(3).failure().orElseThrow()).contains("3.png");
    assertThat(Path.of(files.folder().predictedMask(1, 3))).doesNotExist();
  }

  @Test
  void boxes_drawn_twice_leave_the_same_bytes() throws IOException {
    JobFiles files = boxes(root);
    files.run(0, 1);
    Map<String, byte[]> first = written(files);

    files.run(0, 1);

    assertThat(written(files)).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void a_run_cut_off_among_the_masks_shows_no_predictions_and_the_next_leaves_what_one_run_would()
      throws IOException {
    JobFiles files = masks(folder("cut-off"));
    JobFiles whole = masks(folder("whole"));
    URI masks = files.folder().root().resolve("inference/1/masks/");

    assertThatThrownBy(() -> files.run(new CutOffStore(masks, 10)))
        .isInstanceOf(IOException.class)
        .hasMessage("the store is gone");
    assertThat(written(files)).hasSizeBetween(1, 10).allSatisfy((name, bytes) -> isMask(name));

    files.run(0, 1);
    whole.run(0, 1);
    assertThat(masksOf(files)).hasSize(OBJECTS);
    assertThat(masksOf(files)).usingRecursiveComparison().isEqualTo(masksOf(whole));
  }

  private static void isMask(String name) {
    assertThat(name).endsWith(".png");
  }

  private static Map<String, byte[]> masksOf(JobFiles files) throws IOException {
    Map<String, byte[]> masks = written(files);
    masks.keySet().removeIf(name -> !name.endsWith(".png"));
    return masks;
  }

  /** All files of inference by name. */
  private static Map<String, byte[]> written(JobFiles files) throws IOException {
    Map<String, byte[]> written = new TreeMap<>();
    URI inference = files.folder().root().resolve("inference/");
    for (URI file : new FileObjectStore().list(inference)) {
      written.put(inference.relativize(file).getPath(), Files.readAllBytes(Path.of(file)));
    }
    return written;
  }

  private static Mask read(MaskLabel label) throws IOException {
    try (InputStream in = new FileObjectStore().read(label.png())) {
      return new MaskPngReader(in, "the mask").numbers(label.values());
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(root.resolve(name));
  }

  private static JobFiles boxes(Path root) throws IOException {
    return job(new JobFiles(root, TaskType.OBJECT_DETECTION), root, drawsBoxes);
  }

  private static JobFiles masks(Path root) throws IOException {
    return job(new JobFiles(root, TaskType.SEMANTIC_SEGMENTATION), root, drawsMasks);
  }

  private static JobFiles job(JobFiles files, Path root, TrainedModel model) throws IOException {
    new ModelFolder(Path.of(files.folder().model(1))).write(model);
    List<String> lines = new ArrayList<>();
    for (int id = 0; id < OBJECTS; id++) {
      lines.add(JobFiles.imageLine(Files.write(root.resolve(id + ".png"), new Drawing(id).png())));
    }
    files.index(lines);
    return files;
  }
}
