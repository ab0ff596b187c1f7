package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.CheckedLine.Accepted;
import io.plumbline.labeling.manifest.CheckedLine.Rejected;
import io.plumbline.labeling.manifest.ManifestLine.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestCheckTest {

  @Test
  void a_text_is_an_object() {
    Accepted accepted =
        accepted(TaskType.TEXT_CLASSIFICATION, "{\"source\": \"Nine days.\", \"ticket\": 4711}");

    assertThat(accepted.object().source()).contains("Nine days.");
    assertThat(accepted.object().sourceRef()).isEmpty();
    assertThat(accepted.json().get("ticket").intValue()).isEqualTo(4711);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://data/img/0001.jpg",
        "s3://data/my photo.JPEG",
        "file:///data/été.png",
        "s3://data/a%20b?.Png"
      })
  void an_image_is_an_object(String image) {
    Accepted accepted =
        accepted(TaskType.IMAGE_CLASSIFICATION, "{\"source-ref\": \"" + image + "\"}");

    assertThat(accepted.object().sourceRef()).isPresent();
    assertThat(accepted.object().source()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "{}; neither \"source\" nor \"source-ref\" is there",
        "{\"text\": \"x\"}; neither \"source\" nor \"source-ref\" is there",
        "{\"source\": \"x\", \"source-ref\": \"s3://b/x.jpg\"}; \"source\" and \"source-ref\" are both there",
        "{\"source\": \" \"}; \"source\" is not a string with something in it",
        "{\"source\": 3}; \"source\" is not a string with something in it",
        "{\"source\": null}; \"source\" is not a string with something in it",
        "{\"source-ref\": \"gs://b/x.jpg\"}; \"source-ref\" is neither an s3:// nor a file:// URI: gs://b/x.jpg",
        "{\"source-ref\": \"img/x.jpg\"}; \"source-ref\" is neither an s3:// nor a file:// URI: img/x.jpg",
        "{\"source-ref\": \"s3:///x.jpg\"}; \"source-ref\" is no URI: s3:///x.jpg",
        "{\"source-ref\": \"s3://b/x.gif\"}; \"source-ref\" does not end in .jpg, .jpeg or .png",
        "{\"source\": \"x\"}; ImageClassification needs \"source-ref\"",
        "{\"source-ref\": \"s3://b/x.jpg\", \"$id\": 1}; the key \"$id\" starts with $",
        "[1]; it is not a JSON object",
        "''; it is empty"
      })
  void a_line_that_names_no_image_is_reported_with_its_number(String line, String fault) {
    assertThat(rejected(TaskType.IMAGE_CLASSIFICATION, line)).isEqualTo("line 17: " + fault);
  }

  @Test
  void a_text_task_takes_no_files() {
    assertThat(rejected(TaskType.TEXT_CLASSIFICATION, "{\"source-ref\": \"s3://b/x.jpg\"}"))
        .isEqualTo("line 17: TextClassification needs \"source\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"source\": \"x\"",
        "{\"source\": \"x\"} {}",
        "source: x",
        "{\"source\": \"x\", \"source\": \"y\"}"
      })
  void what_is_not_one_json_document_is_reported_on_one_line(String line) {
    assertThat(rejected(TaskType.TEXT_CLASSIFICATION, line))
        .startsWith("line 17: it is not JSON (")
        .doesNotContain("\n");
  }

  @Test
  void a_line_has_at_most_100_000_characters() {
    String filler = "\"x\",".repeat(4000);
    String start = "{\"source\":\"t\",\"a\":[" + filler + "1],\"b\":[" + filler + "1],";
    String middle =
        start + "\"c\":[" + filler + "1],\"d\":[" + filler + "1],\"e\":[" + filler + "1],";
    String rest = "\"f\":\"" + "y".repeat(100_000 - middle.length() - 7) + "\"}";

    assertThat(middle + rest).hasSize(100_000);
    accepted(TaskType.TEXT_CLASSIFICATION, middle + rest);
    assertThat(rejected(TaskType.TEXT_CLASSIFICATION, middle + rest + " "))
        .isEqualTo("line 17: it is longer than 100,000 characters");
  }

  @Test
  void an_attribute_has_at_most_20_000_characters() {
    accepted(TaskType.TEXT_CLASSIFICATION, "{\"source\":\"" + "x".repeat(20_000) + "\"}");
    assertThat(
            rejected(TaskType.TEXT_CLASSIFICATION, "{\"source\":\"" + "x".repeat(20_001) + "\"}"))
        .isEqualTo("line 17: \"source\" is longer than 20,000 characters");
    assertThat(
            rejected(
                TaskType.TEXT_CLASSIFICATION,
                "{\"source\":\"x\",\"boxes\":[" + "1,".repeat(10_000) + "1]}"))
        .isEqualTo("line 17: \"boxes\" is longer than 20,000 characters");
  }

  @Test
  void a_key_that_is_at_fault_is_shortened_in_the_sentence() {
    assertThat(
            rejected(
                TaskType.TEXT_CLASSIFICATION, "{\"source\":\"x\",\"$" + "k".repeat(5000) + "\":1}"))
        .hasSizeLessThan(200)
        .endsWith("k…\" starts with $");
  }

  @Test
  void a_line_that_is_not_utf_8_is_reported() {
    ManifestLine line = new ManifestLine(3, "{\"source\":\"\uFFFD\"}", Encoding.DAMAGED);

    assertThat(new ManifestCheck(TaskType.TEXT_CLASSIFICATION).check(line))
        .isEqualTo(new Rejected(line, "line 3: it is not UTF-8"));
  }

  private static Accepted accepted(TaskType type, String text) {
    CheckedLine checked = check(type, text);
    assertThat(checked).isInstanceOf(Accepted.class);
    return (Accepted) checked;
  }

  private static String rejected(TaskType type, String text) {
    CheckedLine checked = check(type, text);
    assertThat(checked).isInstanceOf(Rejected.class);
    return ((Rejected) checked).sentence();
  }

  private static CheckedLine check(TaskType type, String text) {
    return new ManifestCheck(type).check(new ManifestLine(17, text, Encoding.UTF_8));
  }
}
