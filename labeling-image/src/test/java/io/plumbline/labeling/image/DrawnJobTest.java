package io.plumbline.labeling.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.CrowdBoundingBox;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.assemble.AssembleParameters;
import io.plumbline.labeling.image.assemble.AssembleStep;
import io.plumbline.labeling.image.calibrate.CalibrateParameters;
import io.plumbline.labeling.image.calibrate.CalibrateResult;
import io.plumbline.labeling.image.calibrate.CalibrateStep;
import io.plumbline.labeling.image.consolidate.BatchKind;
import io.plumbline.labeling.image.consolidate.ConsolidateParameters;
import io.plumbline.labeling.image.consolidate.ConsolidateResult;
import io.plumbline.labeling.image.consolidate.ConsolidateStep;
import io.plumbline.labeling.image.decide.DecideParameters;
import io.plumbline.labeling.image.decide.DecideResult;
import io.plumbline.labeling.image.decide.DecideStep;
import io.plumbline.labeling.image.prepare.PrepareStep;
import io.plumbline.labeling.image.sample.SampleParameters;
import io.plumbline.labeling.image.sample.SampleStep;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.ObjectUri;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs whose labels are boxes or masks, through all steps that need no model. */
class DrawnJobTest {
  private static final int OBJECTS = 400;
  private static final int SIDE = 16;
  private static final LabelCategories CLASSES = new LabelCategories(TestJob.CLASSES);

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void the_model_labels_what_is_certified_and_people_the_rest(TaskType task) throws IOException {
    TestJob job = prepared(task);
    job.respond(1, id -> answers(task, id));
    ConsolidateResult training = consolidate(job, 1, BatchKind.Training);
    List<Long> labeled = job.batch(1);
    assertThat(training.humanLabeled()).isEqualTo(labeled.size());
    job.predict(
        1,
        1,
        LongStream.range(0, OBJECTS).filter(id -> !labeled.contains(id)).boxed().toList(),
        id -> prediction(job, task, id));
    job.run(new SampleStep(), 1, new SampleParameters(1, 1, 120));
    job.respond(2, id -> answers(task, id));
    consolidate(job, 2, BatchKind.Certification);

    CalibrateResult look =
        job.run(new CalibrateStep(), 2, new CalibrateParameters(1, 1, 1, 0.6, 0.05));

    assertThat(look.certified()).isTrue();
    assertThat(look.observedQuality().orElseThrow()).isBetween(0.6, 0.99);
    DecideResult decided =
        job.run(
            new DecideStep(),
            2,
            new DecideParameters(true, Optional.of(1), 1, look.threshold(), 40, Optional.empty()));
    assertThat(decided.machineLabeled()).isEqualTo(look.expectedAutoLabeled()).isPositive();
    job.run(new AssembleStep(), 2, new AssembleParameters(Optional.of(1)));
    List<JsonNode> manifest = job.json(job.folder().outputManifest());
    assertThat(manifest).hasSize(OBJECTS);
    assertThat(annotated(manifest, job, "yes"))
        .isEqualTo(job.batch(1).size() + job.batch(2).size());
    assertThat(annotated(manifest, job, "no")).isEqualTo(decided.machineLabeled());
  }

  @Test
  void a_box_job_writes_boxes_as_ground_truth_does() throws IOException {
    TestJob job = prepared(TaskType.OBJECT_DETECTION);
    job.respond(1, id -> answers(TaskType.OBJECT_DETECTION, id));
    consolidate(job, 1, BatchKind.Training);
    long first = job.batch(1).get(0);

    JsonNode content =
        array(job, job.folder().consolidationResponse(1, TestJob.DATE))
            .get(0)
            .at("/consolidatedAnnotation/content/species");

    Box truth = truth(first);
    assertThat(content)
        .hasToString(
            ("{\"image_size\":[{\"width\":16,\"height\":16,\"depth\":3}],\"annotations\":"
                    + "[{\"class_id\":%d,\"left\":%d,\"top\":%d,\"width\":8,\"height\":8}]}")
                .formatted(truth.classId(), truth.left(), truth.top()));
  }

  @Test
  void a_mask_job_writes_the_masks_that_its_labels_name() throws IOException {
    TestJob job = prepared(TaskType.SEMANTIC_SEGMENTATION);
    job.respond(1, id -> answers(TaskType.SEMANTIC_SEGMENTATION, id));
    consolidate(job, 1, BatchKind.Training);
    long first = job.batch(1).get(0);

    JsonNode label = job.json(job.folder().humanLabels(1)).get(0).get("label");

    assertThat(label.get("mask").asText())
        .endsWith(
            "annotations/consolidated-annotation/output/" + first + "_2026-11-24_08_12_45.png");
    try (InputStream png = job.store().read(ObjectUri.parse(label.get("mask").asText()))) {
      assertThat(new MaskPngReader(png, "it").numbers(PixelValues.of(CLASSES)))
          .isEqualTo(mask(truth(first)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void an_answer_that_cannot_be_used_is_named_and_the_others_count(TaskType task)
      throws IOException {
    TestJob job = prepared(task);
    ObjectNode none = Json.mapper().createObjectNode();
    job.respond(
        1,
        id ->
            id == firstOf(job)
                ? new ObjectResponse(
                    id,
                    List.of(
                        answers(task, id).answers().get(0),
                        new WorkerAnswer("x", none),
                        answer(task, "y", truth(id), 2 * SIDE),
                        answers(task, id).answers().get(1)),
                    Outcome.Answered)
                : answers(task, id));

    ConsolidateResult result = consolidate(job, 1, BatchKind.Training);

    assertThat(result.humanLabeled()).isEqualTo(job.batch(1).size());
    assertThat(result.rejected()).hasSize(2);
    assertThat(result.rejected().get(0))
        .startsWith("line " + (firstOf(job) + 1) + ": the answer of worker x: ");
    assertThat(result.rejected().get(1))
        .isEqualTo(
            "line %d: the answer of worker y: it is about an image of 32 x 32 pixels, but most are"
                    .formatted(firstOf(job) + 1)
                + " about one of 16 x 16");
    assertThat(
            array(job, job.folder().consolidationRequest(1, TestJob.DATE))
                .get(0)
                .get("annotations"))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void a_batch_consolidated_twice_is_the_same(TaskType task) throws IOException {
    TestJob job = prepared(task);
    job.respond(1, id -> answers(task, id));
    consolidate(job, 1, BatchKind.Training);
    List<String> once = job.lines(job.folder().humanLabels(1));

    consolidate(job, 1, BatchKind.Training);

    assertThat(job.lines(job.folder().humanLabels(1))).isEqualTo(once);
  }

  private TestJob prepared(TaskType task) throws IOException {
    TestJob job = TestJob.of(task, directory);
    Path image = directory.resolve("image.png");
    ImageIO.write(
        new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY), "png", image.toFile());
    URI manifest =
        job.manifest(
            LongStream.range(0, OBJECTS)
                .mapToObj(id -> "{\"source-ref\": \"file://%s\"}".formatted(image)));
    job.run(new PrepareStep(), 1, SimulatedJob.prepare(manifest, 100));
    return job;
  }

  private static long firstOf(TestJob job) {
    try {
      return job.batch(1).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConsolidateResult consolidate(TestJob job, int iteration, BatchKind kind)
      throws IOException {
    return job.run(new ConsolidateStep(), iteration, new ConsolidateParameters(kind, 3));
  }

  private static long annotated(List<JsonNode> manifest, TestJob job, String human) {
    return manifest.stream()
        .map(line -> line.path(job.attribute() + "-metadata").path("human-annotated").asText())
        .filter(human::equals)
        .count();
  }

  private static Box truth(long id) {
    return new Box((int) (id % 3), (int) (id % 8), (int) (id / 8 % 8), 8, 8);
  }

  /** Three workers who draw alike. */
  private static ObjectResponse answers(TaskType task, long id) {
    List<WorkerAnswer> answers =
        List.of("a", "b", "c").stream()
            .map(worker -> answer(task, worker, truth(id), SIDE))
            .toList();
    return new ObjectResponse(id, answers, Outcome.Answered);
  }

  private static WorkerAnswer answer(TaskType task, String worker, Box box, int side) {
    ObjectNode content = Json.mapper().createObjectNode();
    if (task == TaskType.OBJECT_DETECTION) {
      content.set(
          CrowdBoundingBox.ELEMENT,
          new CrowdBoundingBox(CLASSES)
              .write(new BoxAnswer(ImageSize.ofColour(side, side), List.of(box))));
    } else {
      content.set(
          CrowdSemanticSegmentation.ELEMENT,
          new CrowdSemanticSegmentation(CLASSES).write(mask(box, side)));
    }
    return new WorkerAnswer(worker, content);
  }

  /** A model that is the better the surer it is: its boxes are too narrow by up to all but one. */
  private static Prediction prediction(TestJob job, TaskType task, long id) {
    double confidence = (id * 37 % 101) / 101.0;
    Box truth = truth(id);
    Box box =
        new Box(
            truth.classId(), truth.left(), truth.top(), 1 + (int) (7 * Math.sqrt(confidence)), 8);
    Label label =
        task == TaskType.OBJECT_DETECTION
            ? new Label.OfBoxes(
                new BoxLabel(
                    ImageSize.ofColour(SIDE, SIDE), List.of(new ScoredBox(box, confidence))))
            : painted(job, id, mask(box));
    return Prediction.of(id, label, confidence, confidence);
  }

  private static Label painted(TestJob job, long id, Mask mask) {
    URI png = job.folder().predictedMask(1, id);
    try {
      job.store()
          .write(png, out -> new MaskPngWriter(new MaskPalette(CLASSES.size())).write(mask, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Label.OfMask(new MaskLabel(png, PixelValues.in(mask)));
  }

  private static Mask mask(Box box) {
    return mask(box, SIDE);
  }

  private static Mask mask(Box box, int side) {
    byte[] classes = new byte[side * side];
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        classes[y * side + x] = (byte) (box.classId() + 1);
      }
    }
    return Mask.of(side, side, classes);
  }

  private static JsonNode array(TestJob job, URI file) throws IOException {
    try (InputStream in = job.store().read(file)) {
      return Json.mapper().readTree(in);
    }
  }
}
