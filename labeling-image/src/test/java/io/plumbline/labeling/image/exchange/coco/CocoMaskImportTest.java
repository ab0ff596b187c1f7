package io.plumbline.labeling.image.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.exchange.Exchange;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.masks.PixelValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CocoMaskImportTest {
  private static final String IMPORT =
      "import coco --annotations @instances.json --images s3://data/val --attribute street-ref"
          + " --output @out.manifest --as masks --masks @masks/";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void begin() {
    exchange = new Exchange(folder);
  }

  @Test
  void a_polygon_is_painted_as_cocos_tools_do() throws IOException {
    instances(annotation(1, "[[1, 1, 5, 1, 5, 3, 1, 3]]"));

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    assertThat(painted()).isEqualTo("......\n.1111.\n.1111.\n......\n");
    assertThat(exchange.lines("out.manifest").get(0).toString())
        .startsWith(
            "{\"source-ref\":\"s3://data/val/day/a.jpg\",\"street-ref\":\"%smasks/day/a.png\","
                .formatted(folder.toUri()))
        .contains("\"1\":{\"class-name\":\"road\",\"hex-color\":\"#2ca02c\"")
        .contains("\"type\":\"groundtruth/semantic-segmentation\"");
    assertThat(exchange.text())
        .isEqualTo(
            "1 images, each with a mask, of 1 regions of 2 labels; left out: 0 regions without a pixel");
  }

  @Test
  void parts_of_a_region_do_not_cancel_each_other() throws IOException {
    instances(annotation(2, "[[0, 0, 3, 0, 3, 2, 0, 2], [2, 0, 4, 0, 4, 2, 2, 2]]"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(painted()).isEqualTo("2222..\n2222..\n......\n......\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[5, 2, 2, 2, 13]", "\"5220;\""})
  void counts_and_their_text_mean_the_same(String counts) throws IOException {
    instances(annotation(1, "{\"size\": [4, 6], \"counts\": " + counts + "}"));

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    assertThat(painted()).isEqualTo("......\n.11...\n.11...\n......\n");
  }

  @Test
  void of_overlapping_regions_the_smaller_one_is_seen() throws IOException {
    instances(
        annotation(1, "[[1, 1, 3, 1, 3, 3, 1, 3]]"), annotation(2, "[[0, 0, 6, 0, 6, 4, 0, 4]]"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(painted()).isEqualTo("222222\n211222\n211222\n222222\n");
  }

  @Test
  void crowds_are_painted_and_empty_regions_are_counted() throws IOException {
    instances(
        annotation(1, "{\"size\": [4, 6], \"counts\": [0, 4, 20]}, \"iscrowd\": 1"),
        annotation(2, "[[100, 100, 110, 100, 110, 110]]"),
        annotation(2, "[]"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(painted()).isEqualTo("1.....\n1.....\n1.....\n1.....\n");
    assertThat(exchange.text())
        .contains("annotations[1]: the region has no pixel in day/a.jpg and is left out")
        .endsWith("of 1 regions of 2 labels; left out: 2 regions without a pixel");
  }

  @Test
  void an_image_without_annotations_is_all_background() throws IOException {
    instances();

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(painted()).isEqualTo("......\n".repeat(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"size\": [4, 6], \"counts\": [1, 2]}"
            + "|\"annotations[0].segmentation.counts\" counts 3 pixels, but 6 x 4 are there",
        "{\"size\": [4, 6], \"counts\": 3}"
            + "|\"annotations[0].segmentation.counts\" is neither a list nor a string",
        "{\"size\": [4], \"counts\": []}"
            + "|\"annotations[0].segmentation.size\" is not a list of height and width",
        "{\"size\": [6, 4], \"counts\": [24]}"
            + "|annotations[0]: the \"segmentation\" is of 4 x 6 pixels, but the image has 6 x 4",
        "[[1, 2, 3, 4]]"
            + "|\"annotations[0].segmentation[0]\" is not a list of x and y of at least 3 points",
        "[[1, 2, 3, 4, 5, 1e8]]|\"annotations[0].segmentation[0][5]\" is far outside every image"
      })
  void a_malformed_region_is_one_sentence(String region, String sentence) throws IOException {
    instances(annotation(1, region));

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text()).isEqualTo("@instances.json: " + sentence);
  }

  @Test
  void two_images_of_one_name_cannot_both_have_a_mask() throws IOException {
    exchange.write(
        "instances.json",
        """
        {"images": [{"id": 1, "file_name": "a.jpg", "width": 6, "height": 4},
                    {"id": 2, "file_name": "a.png", "width": 6, "height": 4}],
         "annotations": [], "categories": [{"id": 1, "name": "road"}]}""");

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("the mask a.png would belong to two images, one of which is a.png");
  }

  private void instances(String... annotations) throws IOException {
    exchange.write(
        "instances.json",
        """
        {"images": [{"id": 1, "file_name": "day/a.jpg", "width": 6, "height": 4}],
         "annotations": [%s],
         "categories": [{"id": 1, "name": "road"}, {"id": 2, "name": "car"}]}"""
            .formatted(String.join(",", annotations)));
  }

  private static String annotation(int category, String segmentation) {
    return "{\"image_id\": 1, \"category_id\": %d, \"segmentation\": %s}"
        .formatted(category, segmentation);
  }

  /** The mask's rows: a digit for each pixel, a dot for the background. */
  private String painted() throws IOException {
    try (InputStream png = Files.newInputStream(folder.resolve("masks/day/a.png"))) {
      Mask mask =
          new MaskPngReader(png, "the mask").numbers(new PixelValues(Map.of(0, 0, 1, 1, 2, 2)));
      StringBuilder rows = new StringBuilder();
      for (int y = 0; y < mask.height(); y++) {
        for (int x = 0; x < mask.width(); x++) {
          rows.append(".12".charAt(mask.classAt(x, y)));
        }
        rows.append('\n');
      }
      return rows.toString();
    }
  }
}
