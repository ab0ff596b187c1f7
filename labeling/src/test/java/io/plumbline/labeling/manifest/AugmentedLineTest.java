package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentedLineTest {
  private static final String DATE = "2024-05-02T10:11:12.123456";
  private static final LabelCategories BIRDS = new LabelCategories(List.of("hen", "owl", "\"é\""));

  private final AugmentedLine lines =
      new AugmentedLine(
          new LabelAttribute("species"), TaskType.IMAGE_CLASSIFICATION, BIRDS, "birds-1");

  @Test
  void a_human_label_reads_as_ground_truth_writes_it() {
    assertThat(
            lines.with(
                "{\"source-ref\": \"s3://data/img/0001.jpg\"}",
                ClassLabel.human(1, 0.951, 3, DATE)))
        .isEqualTo(
            "{\"source-ref\": \"s3://data/img/0001.jpg\",\"species\":1,\"species-metadata\":"
                + "{\"class-name\":\"owl\",\"confidence\":0.95,"
                + "\"type\":\"groundtruth/image-classification\","
                + "\"job-name\":\"labeling-job/birds-1\",\"human-annotated\":\"yes\","
                + "\"creation-date\":\"2024-05-02T10:11:12.123456\"}}");
  }

  @Test
  void a_machine_label_has_the_same_form() {
    JsonNode metadata = lines.annotation(ClassLabel.machine(2, 0.9, DATE)).get("species-metadata");

    assertThat(metadata.get("human-annotated").textValue()).isEqualTo("no");
    assertThat(metadata.get("confidence")).hasToString("0.90");
    assertThat(metadata.get("class-name").textValue()).isEqualTo("\"é\"");
  }

  @Test
  void a_text_job_says_so() {
    AugmentedLine texts =
        new AugmentedLine(new LabelAttribute("topic"), TaskType.TEXT_CLASSIFICATION, BIRDS, "t");

    assertThat(
            texts.annotation(ClassLabel.machine(0, 1, DATE)).at("/topic-metadata/type").textValue())
        .isEqualTo("groundtruth/text-classification");
  }

  @ParameterizedTest
  @CsvSource({"0.98, 1, 0.00", "1, 2, 1.00", "0.995, 3, 1.00", "0.994, 3, 0.99", "0.5, 5, 0.50"})
  void confidence_has_two_decimals_and_is_zero_when_one_worker_labelled(
      double confidence, int workers, String written) {
    ObjectNode annotation = lines.annotation(ClassLabel.human(0, confidence, workers, DATE));

    assertThat(annotation.toString()).contains("\"confidence\":" + written + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"source\": \"a\\u00e9\\/b\"",
        "\"n\":1e5,\"m\":-0,\"k\":1.10, \"big\": 12345678901234567890.123",
        "\"deep\" : { \"species\" : [ 1, {\"x\" : null} ] , \"y\":true }",
        "\"empty\":\"\",\"list\":[],\"o\":{}",
        "\"emoji\": \"😀 } , \\\" {\"",
        "\"key \\\" with, {signs}\" : 7"
      })
  void other_keys_keep_their_order_and_their_text(String others) throws JsonProcessingException {
    String added = lines.annotation(ClassLabel.human(1, 0.9, 2, DATE)).toString().substring(1);

    String augmented = lines.with("{" + others + "}", ClassLabel.human(1, 0.9, 2, DATE));

    assertThat(augmented.replace(" ", "")).isEqualTo(("{" + others + "," + added).replace(" ", ""));
    assertThat(Json.mapper().readTree(augmented).get("species").intValue()).isEqualTo(1);
  }

  @Test
  void an_older_label_of_the_same_attribute_goes_wherever_it_stands() {
    String line =
        "{\"species\": {\"old\": [1]}, \"source-ref\": \"s3://b/1.jpg\","
            + " \"species-metadata\": {\"confidence\": 0.1}, \"species-2\": 4}";

    assertThat(lines.with(line, ClassLabel.machine(2, 0.9, DATE)))
        .startsWith("{\"source-ref\": \"s3://b/1.jpg\",\"species-2\": 4,\"species\":2,")
        .doesNotContain("old")
        .doesNotContain("0.1");
  }

  @Test
  void labelling_twice_is_labelling_once() {
    ClassLabel label = ClassLabel.machine(2, 0.9, DATE);
    String once = lines.with("{ \"source-ref\" : \"s3://b/1.jpg\" }", label);

    assertThat(lines.with(once, label)).isEqualTo(once);
  }

  @Test
  void an_object_without_keys_gets_its_label() {
    assertThat(lines.with(" { } ", ClassLabel.machine(0, 0.9, DATE)))
        .startsWith("{\"species\":0,\"species-metadata\":{");
  }

  @Test
  void a_long_line_keeps_its_text() throws JsonProcessingException {
    StringBuilder text = new StringBuilder("{\"source\":\"");
    Random random = new Random(5);
    for (int i = 0; i < 30_000; i++) {
      text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + i % 50);
    }
    String line = text.append("\"}").toString();

    String augmented = lines.with(line, ClassLabel.machine(0, 0.9, DATE));

    assertThat(augmented).startsWith(line.substring(0, line.length() - 1) + ",\"species\":0");
    assertThat(Json.mapper().readTree(augmented).get("source"))
        .isEqualTo(Json.mapper().readTree(line).get("source"));
  }

  @Test
  void a_label_that_stands_in_the_manifest_is_seen_as_number_or_string()
      throws JsonProcessingException {
    assertThat(lines.labelIn(object("{\"species\": 2}"))).contains(2);
    assertThat(lines.labelIn(object("{\"species\": \"1\"}"))).contains(1);
    assertThat(lines.labelIn(object("{\"species\": 3}"))).isEmpty();
    assertThat(lines.labelIn(object("{\"species\": \"owl\"}"))).isEmpty();
    assertThat(lines.labelIn(object("{}"))).isEmpty();
    assertThat(lines.isLabeled(object("{\"species\": \"owl\"}"))).isTrue();
    assertThat(lines.isLabeled(object("{\"species-metadata\": {}}"))).isFalse();
  }

  @Test
  void a_class_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> lines.annotation(ClassLabel.machine(3, 0.9, DATE)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static ObjectNode object(String json) throws JsonProcessingException {
    return (ObjectNode) Json.mapper().readTree(json);
  }
}
