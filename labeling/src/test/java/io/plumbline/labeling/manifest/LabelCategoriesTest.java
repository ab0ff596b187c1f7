package io.plumbline.labeling.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelCategoriesTest {

  @Test
  void the_file_of_ground_truth_is_read_in_its_order() throws IOException {
    LabelCategories categories =
        parse(
            "{\"document-version\": \"2018-11-28\", \"labels\": "
                + "[{\"label\": \"owl\"}, {\"label\": \"cat\", \"shortcut\": 1}]}");

    assertThat(categories.names()).containsExactly("owl", "cat");
    assertThat(categories.size()).isEqualTo(2);
    assertThat(categories.indexOf("cat")).contains(1);
    assertThat(categories.indexOf("dog")).isEmpty();
  }

  @Test
  void a_file_without_version_or_with_plain_strings_is_read_too() throws IOException {
    assertThat(parse("{\"labels\": [\"owl\", {\"label\": \"cat\"}]}").names())
        .containsExactly("owl", "cat");
  }

  @Test
  void categories_are_written_in_the_form_they_are_read_in() throws IOException {
    LabelCategories categories = new LabelCategories(List.of("owl", "Türkçe \"x\""));

    String json = categories.toJson().toString();

    assertThat(json).startsWith("{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":");
    assertThat(parse(json)).isEqualTo(categories);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"labels\": []}; a job needs at least 1 label, but none is given",
        "{\"labels\": [\"a\", \"b\", \"a\"]}; the label \"a\" is given twice",
        "{\"labels\": [\"a\", \" \"]}; label 2 has an empty name",
        "{\"labels\": [\"a\", {\"name\": \"b\"}]}; label 2 of the label category file has no string \"label\"",
        "{\"labels\": \"a\"}; the label category file has no list \"labels\"",
        "[1]; the label category file has no list \"labels\""
      })
  void a_wrong_file_is_refused_with_one_sentence(String file, String sentence) {
    assertThatThrownBy(() -> parse(file)).isInstanceOf(InputException.class).hasMessage(sentence);
  }

  @Test
  void what_is_not_json_is_refused() {
    assertThatThrownBy(() -> parse("labels: [a, b]"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("the label category file is not JSON: ");
  }

  @Test
  void a_name_has_at_most_256_characters() {
    assertThat(new LabelCategories(List.of("a".repeat(256), "b")).size()).isEqualTo(2);
    assertThatThrownBy(() -> new LabelCategories(List.of("b", "a".repeat(257))))
        .isInstanceOf(InputException.class)
        .hasMessage("label 2 is longer than 256 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "IMAGE_CLASSIFICATION; 1; ImageClassification takes at least 2 labels, but 1 is given",
        "TEXT_CLASSIFICATION; 1; TextClassification takes at least 2 labels, but 1 is given",
        "SEMANTIC_SEGMENTATION; 255; SemanticSegmentation takes 1 to 254 labels, but 255 are given"
      })
  void a_task_refuses_a_number_of_labels_that_it_cannot_have(
      TaskType task, int labels, String sentence) {
    assertThatThrownBy(() -> numbered(labels).requireFor(task))
        .isInstanceOf(InputException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({"OBJECT_DETECTION, 1", "SEMANTIC_SEGMENTATION, 1", "SEMANTIC_SEGMENTATION, 254"})
  void boxes_and_masks_may_have_one_label_only(TaskType task, int labels) {
    assertThat(numbered(labels).requireFor(task).name(0)).isEqualTo("label 0");
  }

  private static LabelCategories numbered(int labels) {
    return new LabelCategories(
        IntStream.range(0, labels).mapToObj(number -> "label " + number).toList());
  }

  @Test
  void a_missing_file_is_the_users_mistake(@TempDir Path folder) {
    URI file = ObjectUri.within(folder.toUri(), "labels.json");

    assertThatThrownBy(() -> LabelCategories.read(new FileObjectStore(), file))
        .isInstanceOf(InputException.class)
        .hasMessage("the label category file " + ObjectUri.format(file) + " does not exist");
  }

  private static LabelCategories parse(String json) throws IOException {
    return LabelCategories.parse(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
