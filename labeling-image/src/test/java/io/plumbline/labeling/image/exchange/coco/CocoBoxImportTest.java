package io.plumbline.labeling.image.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.image.exchange.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CocoBoxImportTest {
  private static final String IMPORT =
      "import coco --annotations @instances.json --images s3://data/val --attribute birds"
          + " --output @out.manifest --labels @labels.json";
  private static final String IMAGES =
      "\"images\": [{\"id\": 42, \"file_name\": \"a.jpg\", \"width\": 100, \"height\": 50}],";
  private static final String CATEGORIES =
      "\"categories\": [{\"id\": 7, \"name\": \"owl\"}, {\"id\": 3, \"name\": \"hawk\"}]";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void begin() {
    exchange = new Exchange(folder);
  }

  @Test
  void a_box_becomes_a_line_in_ground_truths_form() throws IOException {
    instances(annotation(3, "[10, 20, 30, 25]"));

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    assertThat(exchange.lines("out.manifest").get(0))
        .hasToString(
            "{\"source-ref\":\"s3://data/val/a.jpg\","
                + "\"birds\":{\"image_size\":[{\"width\":100,\"height\":50,\"depth\":3}],"
                + "\"annotations\":[{\"class_id\":1,\"left\":10,\"top\":20,\"width\":30,\"height\":25}]},"
                + "\"birds-metadata\":{\"objects\":[{\"confidence\":0.00}],\"class-map\":{\"1\":\"hawk\"},"
                + "\"type\":\"groundtruth/object-detection\",\"human-annotated\":\"yes\","
                + "\"job-name\":\"labeling-job/import-coco\"}}");
    assertThat(exchange.json("labels.json").get("labels"))
        .hasToString("[{\"label\":\"owl\"},{\"label\":\"hawk\"}]");
    assertThat(exchange.text())
        .isEqualTo(
            "1 images, 1 boxes of 2 labels; 0 boxes cut at the edge of their image; left out: 0"
                + " boxes of crowds, 0 boxes without a pixel");
  }

  @Test
  void fractions_go_outward_and_what_is_outside_is_cut_off() throws IOException {
    instances(annotation(7, "[10.4, 20.01, 30.2, 25.98]"), annotation(7, "[-3, 45.5, 200, 10]"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(boxes(exchange.lines("out.manifest").get(0)))
        .hasToString(
            "[{\"class_id\":0,\"left\":10,\"top\":20,\"width\":31,\"height\":26},"
                + "{\"class_id\":0,\"left\":0,\"top\":45,\"width\":100,\"height\":5}]");
    assertThat(exchange.text()).contains("1 boxes cut at the edge");
  }

  @Test
  void crowds_and_boxes_without_a_pixel_are_left_out_and_counted() throws IOException {
    instances(
        annotation(7, "[0, 0, 10, 10]"),
        annotation(7, "[0, 0, 90, 40], \"iscrowd\": 1"),
        annotation(7, "[5, 5, 0, 10]"),
        annotation(7, "[100, 5, 10, 10]"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(boxes(exchange.lines("out.manifest").get(0))).hasSize(1);
    assertThat(exchange.printed()).hasSize(3);
    assertThat(exchange.text())
        .contains("@instances.json: annotations[2]: the box has no pixel in a.jpg and is left out")
        .endsWith("left out: 1 boxes of crowds, 2 boxes without a pixel");
  }

  @Test
  void an_image_without_annotations_keeps_a_line_without_boxes() throws IOException {
    instances();

    assertThat(exchange.run(IMPORT)).isZero();
    JsonNode line = exchange.lines("out.manifest").get(0);
    assertThat(boxes(line)).isEmpty();
    assertThat(line.at("/birds/image_size/0/width").asInt()).isEqualTo(100);
  }

  @Test
  void the_order_of_the_lists_and_what_else_is_there_do_not_matter() throws IOException {
    exchange.write(
        "instances.json",
        "{\"info\": {\"images\": [1]}, "
            + CATEGORIES
            + ", \"annotations\": ["
            + annotation(7, "[1, 2, 3, 4]")
            + "], \"licenses\": [{\"id\": []}],"
            + IMAGES
            + "\"year\": 2017}");

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    assertThat(boxes(exchange.lines("out.manifest").get(0))).hasSize(1);
  }

  @Test
  void annotations_with_a_score_are_a_models() throws IOException {
    instances(annotation(7, "[1, 2, 3, 4], \"score\": 0.87"), annotation(7, "[5, 6, 7, 8]"));

    assertThat(exchange.run(IMPORT)).isZero();
    JsonNode metadata = exchange.lines("out.manifest").get(0).get("birds-metadata");
    assertThat(metadata.get("human-annotated").asText()).isEqualTo("no");
    assertThat(metadata.get("objects"))
        .hasToString("[{\"confidence\":0.87},{\"confidence\":0.00}]");
  }

  @Test
  void a_line_that_no_job_would_take_is_told() throws IOException {
    exchange.write(
        "instances.json",
        "{\"images\": [{\"id\": 1, \"file_name\": \"a.bmp\", \"width\": 9, \"height\": 9}],"
            + "\"annotations\": [], "
            + CATEGORIES
            + "}");

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(exchange.printed().get(0))
        .isEqualTo(
            "no labeling job will take line 1: \"source-ref\" does not end in .jpg, .jpeg or .png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"images\": [{\"id\": 1,}]}"
            + "|@instances.json is not JSON at line 1, column 22 (Unexpected character ('}' (code 125)): was expecting double-quote to start field name)",
        "{\"images\": [|@instances.json is not JSON at line 1, column 13 (Unexpected end-of-input: expected close marker for Array)",
        "[]|@instances.json is not a JSON object, as a COCO file is",
        "{\"images\": [], \"annotations\": [], \"categories\": []}"
            + "|@instances.json: \"categories\" is empty",
        "{\"images\": [], \"annotations\": []}"
            + "|@instances.json has no list \"categories\", so it is no COCO file",
        "{\"images\": [{\"id\": 1, \"file_name\": \"../a.jpg\"}]}"
            + "|@instances.json: \"images[0].file_name\" names no file below the folder of images",
        "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": 0}]}"
            + "|@instances.json: \"images[0].width\" is not a whole number of at least 1",
        "{\"images\": [{\"id\": \"x\", \"file_name\": \"a.jpg\", \"width\": 1, \"height\": 1}]}"
            + "|@instances.json: \"images[0].id\" is not a whole number",
        "{\"annotations\": [{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3]}]}"
            + "|@instances.json: \"annotations[0].bbox\" is not a list of x, y, width and height",
        "{\"annotations\": [{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3, \"4\"]}]}"
            + "|@instances.json: \"annotations[0].bbox[3]\" is not a number between -1e9 and 1e9",
        "{\"annotations\": [{\"image_id\": 1, \"category_id\": 1}]}"
            + "|@instances.json: \"annotations[0].bbox\" is missing",
        "{\"categories\": [{\"id\": 1, \"name\": \"owl\"}, {\"id\": 1, \"name\": \"hawk\"}]}"
            + "|@instances.json: \"categories[1].id\" is 1, which another category has, too",
        "{\"images\": [], \"categories\": [{\"id\": 1, \"name\": \"owl\"}],"
            + " \"annotations\": [{\"image_id\": 9, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}]}"
            + "|@instances.json: \"annotations[0].image_id\" is 9, which no image has"
      })
  void a_malformed_file_is_one_sentence_with_the_place(String content, String sentence)
      throws IOException {
    exchange.write("instances.json", content);

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text()).startsWith(sentence);
    assertThat(exchange.printed()).hasSize(1);
    assertThat(folder.resolve("out.manifest")).doesNotExist();
  }

  private void instances(String... annotations) throws IOException {
    exchange.write(
        "instances.json",
        "{"
            + IMAGES
            + "\"annotations\": ["
            + String.join(",", annotations)
            + "],"
            + CATEGORIES
            + "}");
  }

  private static String annotation(int category, String bbox) {
    return "{\"id\": 1, \"image_id\": 42, \"category_id\": %d, \"bbox\": %s}"
        .formatted(category, bbox);
  }

  private static JsonNode boxes(JsonNode line) {
    return line.at("/birds/annotations");
  }
}
