package io.plumbline.labeling.image.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.image.exchange.Exchange;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoExportTest {
  private static final String EXPORT =
      "export coco --manifest @in.manifest --attribute birds --labels @labels.json"
          + " --output @instances.json";
  private static final String MACHINE =
      "{\"objects\": [{\"confidence\": 0.87}], \"class-map\": {\"5\": \"hawk\"},"
          + " \"type\": \"groundtruth/object-detection\", \"human-annotated\": \"no\"}";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void write_labels() throws IOException {
    exchange = new Exchange(folder);
    exchange.write("labels.json", "{\"labels\": [{\"label\": \"owl\"}, {\"label\": \"hawk\"}]}");
  }

  @Test
  void boxes_of_people_have_no_score() throws IOException {
    manifest(
        line(
            "a.jpg",
            "{\"class_id\": 0, \"left\": 12, \"top\": 30, \"width\": 20, \"height\": 15}"));

    assertThat(exchange.run(EXPORT)).as(exchange.text()).isZero();
    JsonNode coco = exchange.json("instances.json");
    assertThat(coco.get("annotations"))
        .hasToString(
            "[{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[12,30,20,15],\"area\":300,"
                + "\"iscrowd\":0,\"segmentation\":[]}]");
    assertThat(coco.get("images"))
        .hasToString("[{\"id\":1,\"file_name\":\"a.jpg\",\"width\":100,\"height\":50}]");
    assertThat(coco.get("categories"))
        .hasToString(
            "[{\"id\":1,\"name\":\"owl\",\"supercategory\":\"owl\"},"
                + "{\"id\":2,\"name\":\"hawk\",\"supercategory\":\"hawk\"}]");
  }

  @Test
  void boxes_of_the_model_have_its_confidence_as_score_and_names_decide_on_classes()
      throws IOException {
    manifest(
        line("a.jpg", "{\"class_id\": 5, \"left\": 1, \"top\": 2, \"width\": 3, \"height\": 4}")
            .replace("\"end\": 1", "\"birds-metadata\": " + MACHINE));

    assertThat(exchange.run(EXPORT)).as(exchange.text()).isZero();
    JsonNode annotation = exchange.json("instances.json").get("annotations").get(0);
    assertThat(annotation.get("score").asDouble()).isEqualTo(0.87);
    assertThat(annotation.get("category_id").asInt()).isEqualTo(2);
  }

  @Test
  void lines_without_a_label_or_an_image_are_passed_over_and_counted() throws IOException {
    manifest(
        "{\"source-ref\": \"s3://data/x.jpg\"}",
        "not JSON",
        "{\"source\": \"a text\"}",
        line("a.jpg", ""));

    assertThat(exchange.run(EXPORT)).isZero();
    assertThat(exchange.json("instances.json").get("images"))
        .hasToString("[{\"id\":4,\"file_name\":\"a.jpg\",\"width\":100,\"height\":50}]");
    assertThat(exchange.printed())
        .containsExactly(
            "line 2: it is not JSON (Unrecognized token 'not': was expecting (JSON String, Number,"
                + " Array, Object or token 'null', 'true' or 'false'))",
            "line 3: it names no image",
            "1 images, 0 annotations of 2 labels; left out: 1 lines without a label, 2 lines"
                + " without an image");
  }

  @Test
  void a_malformed_label_is_one_sentence_with_its_line() throws IOException {
    manifest(line("a.jpg", ""), line("b.jpg", "{\"class_id\": 2}"));

    assertThat(exchange.run(EXPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("line 2: \"birds.annotations[0].class_id\" is 2, but there are 2 labels");
    assertThat(folder.resolve("instances.json")).doesNotExist();
  }

  @Test
  void images_of_one_name_are_told_apart_by_their_folders() throws IOException {
    manifest(line("x/a.jpg", ""), line("y/a.jpg", ""));

    assertThat(exchange.run(EXPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo(
            "line 2: the image a.jpg is in line 1, too; --images tells images in several folders"
                + " apart");
    assertThat(exchange.run(EXPORT + " --images s3://data")).isZero();
    assertThat(exchange.json("instances.json").at("/images/1/file_name").asText())
        .isEqualTo("y/a.jpg");
  }

  @Test
  void each_class_of_a_mask_is_one_annotation() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    byte[] pixels = {0, 2, 2, 0, 0, 1, 2, 0, 1, 0, 2, 0};
    new MaskPngWriter(new MaskPalette(2)).write(Mask.of(4, 3, pixels), png);
    exchange.write("a.png", png.toByteArray());
    manifest(
        "{\"source-ref\": \"s3://data/a.jpg\", \"street-ref\": \"%sa.png\"}"
            .formatted(folder.toUri()));

    assertThat(exchange.run(EXPORT.replace("birds", "street-ref"))).as(exchange.text()).isZero();
    JsonNode coco = exchange.json("instances.json");
    assertThat(coco.get("annotations"))
        .hasToString(
            "[{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[0,1,2,2],\"area\":2,"
                + "\"iscrowd\":0,\"segmentation\":{\"size\":[3,4],\"counts\":\"21106\"}},"
                + "{\"id\":2,\"image_id\":1,\"category_id\":2,\"bbox\":[1,0,2,3],\"area\":4,"
                + "\"iscrowd\":0,\"segmentation\":{\"size\":[3,4],\"counts\":\"31221\"}}]");
    assertThat(coco.at("/images/0/width").asInt()).isEqualTo(4);
  }

  @Test
  void a_mask_of_the_model_has_its_confidence_as_score() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    new MaskPngWriter(new MaskPalette(2)).write(Mask.of(1, 1, new byte[] {1}), png);
    exchange.write("a.png", png.toByteArray());
    manifest(
        """
        {"source-ref": "s3://data/a.jpg", "street-ref": "%sa.png", "street-ref-metadata":\
         {"human-annotated": "no", "internal-color-map": {"0": {"class-name": "BACKGROUND",\
         "confidence": 0.75}, "1": {"class-name": "hawk", "confidence": 0.75}}}}"""
            .formatted(folder.toUri()));

    assertThat(exchange.run(EXPORT.replace("birds", "street-ref"))).as(exchange.text()).isZero();
    JsonNode annotation = exchange.json("instances.json").get("annotations").get(0);
    assertThat(annotation.get("score").asDouble()).isEqualTo(0.75);
    assertThat(annotation.get("category_id").asInt()).isEqualTo(2);
  }

  @Test
  void a_mask_that_is_not_there_is_one_sentence() throws IOException {
    manifest(
        "{\"source-ref\": \"s3://data/a.jpg\", \"street-ref\": \"%snone.png\"}"
            .formatted(folder.toUri()));

    assertThat(exchange.run(EXPORT.replace("birds", "street-ref"))).isEqualTo(65);
    assertThat(exchange.text()).isEqualTo("line 1: the mask @none.png does not exist");
  }

  private void manifest(String... lines) throws IOException {
    exchange.write("in.manifest", String.join("\n", lines));
  }

  private static String line(String image, String boxes) {
    return ("{\"source-ref\": \"s3://data/%s\", \"birds\": {\"image_size\": [{\"width\": 100,"
            + " \"height\": 50}], \"annotations\": [%s]}, \"end\": 1}")
        .formatted(image, boxes);
  }
}
