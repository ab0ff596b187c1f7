package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.OutOfFoldPrediction;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.engine.EngineSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training on boxes and masks: a few small pictures, two epochs. */
class TrainDrawingTest {
  private static final int LABELED = 12;
  private static final int OBJECTS = 100;

  @TempDir Path root;
  private final TrainStep step = new TrainStep(options -> options.withMaxEpochs(2));
  private final FileObjectStore store = new FileObjectStore();

  @BeforeAll
  static void engine() {
    EngineSettings.apply(Map.of("PLUMBLINE_THREADS", "1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void a_training_leaves_a_model_its_archive_and_what_is_lost_out_of_fold(TaskType task)
      throws IOException {
    JobFiles files = job(root, task);
    for (int id = LABELED; id < OBJECTS; id++) {
      files.line(id, "{\"source-ref\": \"file:///unlabelled/%d.png\"}".formatted(id), "Open");
    }
    StepContext context = files.context(1);
    JobFolder folder = context.folder();

    TrainResult result = step.run(context, parameters(Optional.empty()));

    List<OutOfFoldPrediction> outOfFold = outOfFold(folder);
    assertThat(result.model()).isEqualTo(folder.modelArchive(1));
    assertThat(result.trainingObjects()).isEqualTo(LABELED);
    assertThat(result.rejected()).isEmpty();
    assertThat(outOfFold).isNotEmpty().hasSizeLessThanOrEqualTo(LABELED);
    assertThat(outOfFold).extracting(OutOfFoldPrediction::id).isSorted().doesNotHaveDuplicates();
    assertThat(outOfFold).allMatch(each -> each.loss() >= 0 && each.loss() <= 1);
    assertThat(outOfFold).allMatch(each -> each.confidence() > 0 && each.confidence() < 1);
    assertThat(result.accuracy()).isCloseTo(1 - meanLoss(outOfFold), within(1e-9));
    assertThat(result.expectedHumanLabels()).isBetween((long) LABELED, (long) OBJECTS);
    assertThat(store.list(folder.model(1))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(store.list(folder.checkpoints(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void a_training_whose_node_is_lost_goes_on_from_its_checkpoints_to_the_same_bytes(TaskType task)
      throws IOException {
    JobFiles files = job(Files.createDirectory(root.resolve("cut-off")), task);
    JobFiles others = job(Files.createDirectory(root.resolve("whole")), task);
    CutOffStore lost = new CutOffStore(checkpoints(files), 2);
    CutOffStore anew = new CutOffStore(checkpoints(files), Integer.MAX_VALUE);
    CutOffStore undisturbed = new CutOffStore(checkpoints(others), Integer.MAX_VALUE);

    assertThatThrownBy(() -> step.run(files.context(1, lost), parameters(Optional.empty())))
        .hasMessage("the node is gone");
    StepContext resumed = files.context(1, anew);
    step.run(resumed, parameters(Optional.empty()));
    StepContext whole = others.context(1, undisturbed);
    step.run(whole, parameters(Optional.empty()));

    assertThat(anew.writes()).isLessThan(undisturbed.writes());
    assertThat(bytes(resumed.folder().modelArchive(1)))
        .isEqualTo(bytes(whole.folder().modelArchive(1)));
    assertThat(outOfFold(resumed.folder())).isEqualTo(outOfFold(whole.folder()));
  }

  private static URI checkpoints(JobFiles files) {
    return files.context(1).folder().checkpoints(1);
  }

  @Test
  void images_whose_mask_is_absent_damaged_or_of_another_size_are_named_and_left_out()
      throws IOException {
    JobFiles files = job(root, TaskType.SEMANTIC_SEGMENTATION);
    Files.delete(Path.of(files.maskFile(1)));
    Files.writeString(Path.of(files.maskFile(4)), "no picture");
    files.mask(7, Mask.of(2, 3, new byte[6]));

    TrainResult result = step.run(files.context(1), parameters(Optional.empty()));

    assertThat(result.trainingObjects()).isEqualTo(LABELED - 3);
    assertThat(result.rejected()).hasSize(3);
    assertThat(result.rejected().get(0)).startsWith("line 2: mask ").endsWith(" does not exist");
    assertThat(result.rejected().get(1))
        .startsWith("line 5: mask ")
        .contains(" is not a PNG image");
    assertThat(result.rejected().get(2))
        .isEqualTo("line 8: the mask has 2 x 3 pixels, the image 48 x 40");
  }

  @Test
  void images_that_are_damaged_or_too_small_for_their_boxes_are_named_and_left_out()
      throws IOException {
    JobFiles files = job(root, TaskType.OBJECT_DETECTION);
    files.picture(LABELED).human(LABELED, boxes(100, 80, new Box(0, 20, 30, 40, 50)));
    files.picture(LABELED + 1).human(LABELED + 1, boxes(48, 40));
    Files.writeString(Path.of(files.pictureFile(3)), "no picture");

    TrainResult result = step.run(files.context(1), parameters(Optional.empty()));

    assertThat(result.trainingObjects()).isEqualTo(LABELED);
    assertThat(result.rejected()).hasSize(2);
    assertThat(result.rejected().get(0)).startsWith("line 4: image ");
    assertThat(result.rejected().get(1))
        .isEqualTo(
            "line 13: a box reaches from (20, 30) to (60, 80), but the image has 48 x 40 pixels");
  }

  @Test
  void with_too_few_objects_for_a_cross_validation_nothing_is_promised() throws IOException {
    JobFiles files = new JobFiles(root, TaskType.OBJECT_DETECTION);
    files.picture(0).picture(1).human(0, files.drawn(0));

    TrainResult result = step.run(files.context(1), parameters(Optional.empty()));

    assertThat(result.trainingObjects()).isEqualTo(1);
    assertThat(result.accuracy()).isZero();
    assertThat(result.expectedCoverage()).isZero();
  }

  @Test
  void a_model_of_masks_in_a_job_about_boxes_is_the_users_mistake() throws IOException {
    JobFiles masks =
        new JobFiles(Files.createDirectory(root.resolve("masks")), TaskType.SEMANTIC_SEGMENTATION);
    masks.picture(0).human(0, masks.drawn(0));
    URI model = step.run(masks.context(1), parameters(Optional.empty())).model();
    StepContext boxes =
        job(Files.createDirectory(root.resolve("boxes")), TaskType.OBJECT_DETECTION).context(1);

    assertThatThrownBy(() -> step.run(boxes, parameters(Optional.of(model))))
        .isInstanceOf(InputException.class)
        .hasMessage("the initial model draws masks on images, but the job draws boxes on images");
  }

  private static JobFiles job(Path root, TaskType task) {
    JobFiles files = new JobFiles(root, task);
    for (int id = 0; id < LABELED; id++) {
      files.picture(id).human(id, files.drawn(id));
    }
    return files;
  }

  private static Label boxes(int width, int height, Box... boxes) {
    return new Label.OfBoxes(
        new BoxLabel(
            ImageSize.ofColour(width, height),
            Stream.of(boxes).map(box -> new ScoredBox(box, 0.9)).toList()));
  }

  private static TrainParameters parameters(Optional<URI> initial) {
    return new TrainParameters(Optional.empty(), Optional.empty(), initial, 0.6, 0.05, 50);
  }

  private List<OutOfFoldPrediction> outOfFold(JobFolder folder) throws IOException {
    List<OutOfFoldPrediction> all = new ArrayList<>();
    try (var lines =
        JsonLinesReader.open(store, folder.crossValidation(1), OutOfFoldPrediction.class)) {
      lines.forEachRemaining(all::add);
    }
    return all;
  }

  private static double meanLoss(List<OutOfFoldPrediction> outOfFold) {
    return outOfFold.stream().mapToDouble(OutOfFoldPrediction::loss).average().orElseThrow();
  }

  private static byte[] bytes(URI file) throws IOException {
    return Files.readAllBytes(Path.of(file));
  }
}
