package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxAnnotationTest {
  private static final LabelCategories BIRDS = new LabelCategories(List.of("bird", "nest"));
  private static final Origin MACHINE =
      new Origin(Annotator.MACHINE, "birds-2", Optional.of("2024-05-02T11:00:00.000001"));

  private final BoxAnnotation boxes = new BoxAnnotation(new LabelAttribute("birds"), BIRDS);

  @Test
  void a_label_reads_as_ground_truth_writes_it() {
    BoxLabel label =
        new BoxLabel(
            ImageSize.ofColour(640, 480),
            List.of(new ScoredBox(new Box(0, 12, 30, 200, 150), 0.8749)));

    assertThat(boxes.write(label, MACHINE))
        .hasToString(
            "{\"birds\":{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],"
                + "\"annotations\":[{\"class_id\":0,\"left\":12,\"top\":30,\"width\":200,"
                + "\"height\":150}]},"
                + "\"birds-metadata\":{\"objects\":[{\"confidence\":0.87}],"
                + "\"class-map\":{\"0\":\"bird\"},\"type\":\"groundtruth/object-detection\","
                + "\"human-annotated\":\"no\",\"creation-date\":\"2024-05-02T11:00:00.000001\","
                + "\"job-name\":\"labeling-job/birds-2\"}}");
  }

  @Test
  void an_image_without_boxes_has_empty_lists() {
    BoxLabel label = new BoxLabel(ImageSize.ofColour(640, 480), List.of());
    ObjectNode line = boxes.write(label, new Origin(Annotator.HUMAN, "birds-2", Optional.empty()));

    assertThat(line)
        .hasToString(
            "{\"birds\":{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],"
                + "\"annotations\":[]},\"birds-metadata\":{\"objects\":[],\"class-map\":{},"
                + "\"type\":\"groundtruth/object-detection\",\"human-annotated\":\"yes\","
                + "\"job-name\":\"labeling-job/birds-2\"}}");
    assertThat(boxes.read(line)).contains(label);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_was_written_is_read(long seed) {
    Random random = new Random(seed);
    List<ScoredBox> drawn = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Box box =
          new Box(
              random.nextInt(2),
              random.nextInt(50),
              random.nextInt(50),
              1 + random.nextInt(50),
              1 + random.nextInt(50));
      drawn.add(new ScoredBox(box, random.nextInt(101) / 100.0));
    }
    BoxLabel label = new BoxLabel(new ImageSize(100, 100, 1), drawn);

    assertThat(boxes.read(boxes.write(label, MACHINE))).contains(label);
  }

  @Test
  void a_line_without_the_attribute_has_no_label() throws JsonProcessingException {
    assertThat(read("{\"birds-metadata\": {}}")).isEmpty();
    assertThat(read("{\"birds\": null}")).isEmpty();
  }

  @Test
  void metadata_may_be_left_out_and_the_size_may_stand_without_its_list()
      throws JsonProcessingException {
    assertThat(
            read(
                "{\"birds\": {\"image_size\": {\"width\": 64, \"height\": 48}, \"annotations\":"
                    + " [{\"class_id\": 1, \"left\": 0, \"top\": 0, \"width\": 64, \"height\":"
                    + " 48}]}}"))
        .contains(
            new BoxLabel(
                ImageSize.ofColour(64, 48), List.of(new ScoredBox(new Box(1, 0, 0, 64, 48), 0))));
  }

  @Test
  void the_names_of_another_job_decide_and_not_its_numbers() throws JsonProcessingException {
    BoxLabel label =
        read(line("\"class_id\": 7", "{\"class-map\": {\"7\": \"nest\", \"0\": \"bird\"}}"))
            .orElseThrow();

    assertThat(label.boxes()).extracting(scored -> scored.box().classId()).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|\"birds\" is not an object with \"annotations\"",
        "{}|\"birds.image_size.width\" is missing",
        "{\"image_size\":[]}|\"birds.image_size\" does not hold exactly one size",
        "{\"image_size\":[{\"width\":0,\"height\":1}]}"
            + "|\"birds.image_size[0].width\" is not a whole number of at least 1",
        "{\"image_size\":[{\"width\":9,\"height\":9}]}|\"birds.annotations\" is missing",
        "{\"image_size\":[{\"width\":9,\"height\":9}],\"annotations\":{}}"
            + "|\"birds.annotations\" is not a list"
      })
  void a_malformed_value_is_one_sentence(String value, String sentence) {
    refused("{\"birds\": " + value + "}", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"class_id\":2|\"birds.annotations[0].class_id\" is 2, but there are 2 labels",
        "\"class_id\":\"0\"|\"birds.annotations[0].class_id\" is not a whole number of at least 0",
        "\"left\":1.5|\"birds.annotations[0].left\" is not a whole number of at least 0",
        "\"top\":-1|\"birds.annotations[0].top\" is not a whole number of at least 0",
        "\"width\":0|\"birds.annotations[0].width\" is not a whole number of at least 1",
        "\"height\":null|\"birds.annotations[0].height\" is missing",
        "\"width\":98|\"birds.annotations[0]\" reaches beyond the image of 100 x 100 pixels",
        "\"height\":2147483647|\"birds.annotations[0]\" reaches beyond the image of 100 x 100 pixels"
      })
  void a_malformed_box_is_one_sentence(String field, String sentence) {
    refused(line(field, "{}"), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"groundtruth/image-classification\"}"
            + "|\"birds-metadata.type\" is not \"groundtruth/object-detection\"",
        "{\"class-map\":{\"0\":\"cat\"}}"
            + "|\"birds-metadata.class-map.0\" is \"cat\", which is no label",
        "{\"class-map\":{\"x\":\"bird\"}}"
            + "|\"birds-metadata.class-map.x\" does not stand under a class's number",
        "{\"class-map\":{\"5\":\"bird\"}}"
            + "|\"birds.annotations[0].class_id\" is 0, which \"class-map\" does not name",
        "{\"objects\":[]}|\"birds-metadata.objects\" has 0 entries for 1 boxes",
        "{\"objects\":[{\"confidence\":2}]}"
            + "|\"birds-metadata.objects[0].confidence\" is not a number from 0 to 1"
      })
  void malformed_metadata_are_one_sentence(String metadata, String sentence) {
    refused(line("\"class_id\": 0", metadata), sentence);
  }

  @Test
  void a_label_beyond_its_image_cannot_be_made() {
    assertThatThrownBy(
            () ->
                new BoxLabel(
                    ImageSize.ofColour(10, 10), List.of(new ScoredBox(new Box(0, 5, 5, 6, 5), 0))))
        .isInstanceOf(InputException.class)
        .hasMessage("a box reaches to (11, 10), but the image has 10 x 10 pixels");
  }

  /** A line with one box, in which one field is set. */
  private static String line(String field, String metadata) {
    String others =
        List.of("\"class_id\":0", "\"left\":3", "\"top\":4", "\"width\":5", "\"height\":6").stream()
            .filter(other -> !other.startsWith(field.substring(0, field.indexOf(':'))))
            .reduce(field, (all, other) -> all + "," + other);
    return "{\"birds\": {\"image_size\": [{\"width\": 100, \"height\": 100, \"depth\": 3}],"
        + " \"annotations\": [{"
        + others
        + "}]}, \"birds-metadata\": "
        + metadata
        + "}";
  }

  private void refused(String line, String sentence) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(InputException.class).hasMessage(sentence);
  }

  private Optional<BoxLabel> read(String line) throws JsonProcessingException {
    return boxes.read((ObjectNode) Json.mapper().readTree(line));
  }
}
