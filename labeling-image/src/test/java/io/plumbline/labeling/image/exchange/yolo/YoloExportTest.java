package io.plumbline.labeling.image.exchange.yolo;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.exchange.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YoloExportTest {
  private static final String EXPORT =
      "export yolo --manifest @in.manifest --attribute birds --labels @labels.json --output @yolo";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void write_labels() throws IOException {
    exchange = new Exchange(folder);
    exchange.write("labels.json", "{\"labels\": [\"owl\", \"a \\\"big\\\" hawk: grey\"]}");
  }

  @Test
  void a_box_is_its_class_its_middle_and_its_size_in_shares_of_the_image() throws IOException {
    manifest(
        line(
            "a.jpg",
            "{\"class_id\": 1, \"left\": 10, \"top\": 10, \"width\": 20, \"height\": 5},"
                + "{\"class_id\": 0, \"left\": 0, \"top\": 0, \"width\": 100, \"height\": 30}"));

    assertThat(exchange.run(EXPORT)).as(exchange.text()).isZero();
    assertThat(exchange.read("yolo/labels/a.txt"))
        .isEqualTo(
            "1 0.200000 0.416667 0.200000 0.166667\n0 0.500000 0.500000 1.000000 1.000000\n");
    assertThat(exchange.read("yolo/images.txt")).isEqualTo("./images/a.jpg\n");
    assertThat(exchange.read("yolo/data.yaml"))
        .endsWith(
            "train: images.txt\n# The same images, until they are split.\nval: images.txt\n"
                + "names:\n  0: \"owl\"\n  1: \"a \\\"big\\\" hawk: grey\"\n");
    assertThat(exchange.text())
        .isEqualTo(
            "1 images, 2 boxes of 2 labels; left out: 0 lines without a label, 0 lines without an"
                + " image");
  }

  @Test
  void an_image_without_boxes_has_an_empty_file_and_one_without_a_label_has_none()
      throws IOException {
    manifest(line("a.jpg", ""), "{\"source-ref\": \"s3://data/b.jpg\"}");

    assertThat(exchange.run(EXPORT)).isZero();
    assertThat(exchange.path("yolo/labels/a.txt")).isEmptyFile();
    assertThat(exchange.path("yolo/labels/b.txt")).doesNotExist();
    assertThat(exchange.text()).contains("left out: 1 lines without a label");
  }

  @Test
  void images_whose_labels_would_be_one_file_are_refused() throws IOException {
    manifest(line("a.jpg", ""), line("a.png", ""));

    assertThat(exchange.run(EXPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo(
            "line 2: two images would have the labels labels/a.txt; --images tells images in"
                + " several folders apart");
  }

  private void manifest(String... lines) throws IOException {
    exchange.write("in.manifest", String.join("\n", lines));
  }

  private static String line(String image, String boxes) {
    return ("{\"source-ref\": \"s3://data/%s\", \"birds\": {\"image_size\": {\"width\": 100,"
            + " \"height\": 30}, \"annotations\": [%s]}}")
        .formatted(image, boxes);
  }
}
