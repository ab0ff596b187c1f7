package io.plumbline.labeling.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.PixelValues;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestFormTest {
  private static final String DATE = "2024-05-02T10:11:12.123456";
  private static final LabelCategories BIRDS = new LabelCategories(List.of("hen", "owl", "\"é\""));
  private static final Label OWL = new Label.OfClass(1);

  private final ManifestForm classes = form(TaskType.IMAGE_CLASSIFICATION, "species");

  @Test
  void a_human_class_reads_as_ground_truth_writes_it() {
    assertThat(classes.annotation(GivenLabel.human(OWL, 0.951, 3, DATE)))
        .hasToString(
            "{\"species\":1,\"species-metadata\":"
                + "{\"class-name\":\"owl\",\"confidence\":0.95,"
                + "\"type\":\"groundtruth/image-classification\","
                + "\"job-name\":\"labeling-job/birds-1\",\"human-annotated\":\"yes\","
                + "\"creation-date\":\"2024-05-02T10:11:12.123456\"}}");
  }

  @Test
  void a_machine_class_has_the_same_form() {
    JsonNode metadata =
        classes
            .annotation(GivenLabel.machine(new Label.OfClass(2), 0.9, DATE))
            .get("species-metadata");

    assertThat(metadata.get("human-annotated").textValue()).isEqualTo("no");
    assertThat(metadata.get("confidence")).hasToString("0.90");
    assertThat(metadata.get("class-name").textValue()).isEqualTo("\"é\"");
  }

  @Test
  void a_text_job_says_so() {
    assertThat(
            form(TaskType.TEXT_CLASSIFICATION, "topic")
                .annotation(GivenLabel.machine(OWL, 1, DATE))
                .at("/topic-metadata/type")
                .textValue())
        .isEqualTo("groundtruth/text-classification");
  }

  @ParameterizedTest
  @CsvSource({"0.98, 1, 0.00", "1, 2, 1.00", "0.995, 3, 1.00", "0.994, 3, 0.99", "0.5, 5, 0.50"})
  void confidence_has_two_decimals_and_is_zero_when_one_worker_labelled(
      double confidence, int workers, String written) {
    ObjectNode annotation = classes.annotation(GivenLabel.human(OWL, confidence, workers, DATE));

    assertThat(annotation.toString()).contains("\"confidence\":" + written + ",");
  }

  @Test
  void a_class_in_the_manifest_is_read_from_a_number_or_its_digits()
      throws JsonProcessingException {
    assertThat(classes.read(object("{\"species\": 2}"))).contains(new Label.OfClass(2));
    assertThat(classes.read(object("{\"species\": \"1\"}"))).contains(OWL);
    assertThat(classes.read(object("{}"))).isEmpty();
    assertThat(classes.read(object("{\"species\": null}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"species\": 3}|class 3 is not one of the label categories",
        "{\"species\": \"owl\"}|class \"owl\" is not one of the label categories",
        "{\"species\": true}|the value of species is no class",
        "{\"species\": 1, \"species-metadata\": {\"class-name\": \"hen\"}}"
            + "|class 1 is \"hen\" in the line and \"owl\" in the label categories"
      })
  void a_class_that_is_not_the_jobs_is_one_sentence(String line, String sentence) {
    assertThatThrownBy(() -> classes.read(object(line)))
        .isInstanceOf(InputException.class)
        .hasMessage(sentence);
  }

  @Test
  void boxes_are_written_and_read_alike() {
    ManifestForm boxes = form(TaskType.OBJECT_DETECTION, "birds");
    Label label =
        new Label.OfBoxes(
            new BoxLabel(
                ImageSize.ofColour(64, 48),
                List.of(new ScoredBox(new Box(1, 2, 3, 10, 20), 0.75))));

    ObjectNode line = boxes.annotation(GivenLabel.machine(label, 0.9, DATE));

    assertThat(line.at("/birds-metadata/type").textValue())
        .isEqualTo("groundtruth/object-detection");
    assertThat(boxes.read(line)).contains(label);
  }

  @Test
  void masks_are_written_and_read_alike() {
    ManifestForm masks = form(TaskType.SEMANTIC_SEGMENTATION, "birds-ref");
    Label label =
        new Label.OfMask(
            new MaskLabel(URI.create("s3://out/7.png"), new PixelValues(Map.of(0, 0, 2, 2))));

    ObjectNode line = masks.annotation(GivenLabel.human(label, 0.9, 3, DATE));

    assertThat(line.at("/birds-ref-metadata/human-annotated").textValue()).isEqualTo("yes");
    assertThat(line.at("/birds-ref-metadata/internal-color-map/2/confidence").doubleValue())
        .isEqualTo(0.9);
    assertThat(masks.read(line)).contains(label);
  }

  @Test
  void the_attribute_must_be_one_that_the_task_may_have() {
    assertThatThrownBy(() -> form(TaskType.OBJECT_DETECTION, "birds-ref"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> form(TaskType.SEMANTIC_SEGMENTATION, "birds"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void a_label_of_another_task_or_class_is_an_error() {
    assertThatThrownBy(
            () ->
                form(TaskType.OBJECT_DETECTION, "birds")
                    .annotation(GivenLabel.machine(OWL, 1, DATE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> classes.annotation(GivenLabel.machine(new Label.OfClass(3), 0.9, DATE)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static ManifestForm form(TaskType task, String attribute) {
    return ManifestForm.of(task, attribute, BIRDS, "birds-1");
  }

  private static ObjectNode object(String json) throws JsonProcessingException {
    return (ObjectNode) Json.mapper().readTree(json);
  }
}
