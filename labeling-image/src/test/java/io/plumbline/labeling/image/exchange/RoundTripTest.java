package io.plumbline.labeling.image.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imported, exported and imported again is what it was. */
class RoundTripTest {
  private static final String BOXES =
      " --images s3://data/birds --attribute birds --output @%s.manifest --labels @%s.labels";
  private static final String MASKS =
      " --images s3://data/birds --attribute birds-ref --output @%s.manifest --labels @%s.labels"
          + " --as masks --masks @%s";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void boxes(long seed) throws IOException {
    var exchange = new Exchange(folder);
    exchange.write("first.json", instances(new Random(seed)));

    succeed(exchange, "import coco --annotations @first.json" + BOXES.replace("%s", "first"));
    succeed(exchange, export("birds"));
    succeed(exchange, "import coco --annotations @second.json" + BOXES.replace("%s", "second"));
    assertThat(exchange.read("second.manifest")).isEqualTo(exchange.read("first.manifest"));
    assertThat(exchange.read("second.labels")).isEqualTo(exchange.read("first.labels"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void masks(long seed) throws IOException {
    var exchange = new Exchange(folder);
    exchange.write("first.json", instances(new Random(seed)));

    succeed(exchange, "import coco --annotations @first.json" + MASKS.replace("%s", "first"));
    succeed(exchange, export("birds-ref"));
    succeed(exchange, "import coco --annotations @second.json" + MASKS.replace("%s", "second"));
    assertThat(exchange.read("second.manifest"))
        .isEqualTo(exchange.read("first.manifest").replace("/first/", "/second/"));
    for (int i = 0; i < 6; i++) {
      assertThat(exchange.path("second/day/" + i + ".png"))
          .hasSameBinaryContentAs(exchange.path("first/day/" + i + ".png"));
    }
  }

  @Test
  void everything_may_lie_on_s3() throws IOException {
    var exchange = new Exchange(folder, new Buckets(folder, new FileObjectStore()));
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/first.json"), instances(new Random(4)), UTF_8);
    String labels = " --attribute birds-ref --labels s3://out/labels.json";

    succeed(
        exchange,
        "import coco --annotations s3://in/first.json --images s3://data/birds --as masks"
            + " --masks s3://out/masks --output s3://out/first.manifest"
            + labels);
    succeed(
        exchange,
        "export coco --manifest s3://out/first.manifest --images s3://data/birds"
            + " --output s3://out/second.json"
            + labels);
    assertThat(exchange.lines("out/first.manifest").get(1).get("birds-ref").asText())
        .isEqualTo("s3://out/masks/day/1.png");
    assertThat(Json.mapper().readTree(exchange.read("out/second.json")).get("images")).hasSize(6);
  }

  @Test
  void annotations_of_voc_are_found_on_s3() throws IOException {
    var exchange = new Exchange(folder, new Buckets(folder, new FileObjectStore()));
    exchange.write(
        "in/VOC/Annotations/a b.xml",
        """
        <annotation><filename>a b.jpg</filename><size><width>9</width><height>9</height></size>
        <object><name>owl</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3</xmax><ymax>4</ymax>
        </bndbox></object></annotation>""");
    exchange.write("in/VOC/Annotations2/b.xml", "not read");

    succeed(
        exchange,
        "import voc --annotations s3://in/VOC/Annotations/ --images s3://in/VOC/JPEGImages"
            + " --attribute birds --output s3://out/birds.manifest");
    assertThat(exchange.lines("out/birds.manifest").get(0).get("source-ref").asText())
        .isEqualTo("s3://in/VOC/JPEGImages/a b.jpg");
  }

  private static void succeed(Exchange exchange, String command) {
    assertThat(exchange.run(command)).as(exchange.text()).isZero();
  }

  private static String export(String attribute) {
    return "export coco --manifest @first.manifest --labels @first.labels --output @second.json"
        + " --images s3://data/birds --attribute "
        + attribute;
  }

  /** Six images of up to eight triangles each, which need not lie in them. */
  private static String instances(Random random) {
    StringJoiner images = new StringJoiner(",");
    StringJoiner annotations = new StringJoiner(",");
    for (int image = 0; image < 6; image++) {
      images.add(
          "{\"id\": %d, \"file_name\": \"day/%d.jpg\", \"width\": 60, \"height\": 40}"
              .formatted(100 + image, image));
      for (int i = random.nextInt(9); i > 0; i--) {
        annotations.add(triangle(100 + image, random));
      }
    }
    return "{\"images\": [%s], \"annotations\": [%s], \"categories\": [%s]}"
        .formatted(
            images, annotations, "{\"id\": 9, \"name\": \"owl\"}, {\"id\": 2, \"name\": \"hawk\"}");
  }

  private static String triangle(int image, Random random) {
    double[] x = random.doubles(3, -5, 65).sorted().toArray();
    double[] y = random.doubles(3, -5, 45).toArray();
    double top = Arrays.stream(y).min().orElseThrow();
    double bottom = Arrays.stream(y).max().orElseThrow();
    return String.format(
        Locale.ROOT,
        "{\"image_id\": %d, \"category_id\": %d, \"bbox\": [%.2f, %.2f, %.2f, %.2f],"
            + " \"segmentation\": [[%.2f, %.2f, %.2f, %.2f, %.2f, %.2f]]}",
        image,
        random.nextBoolean() ? 9 : 2,
        x[0],
        top,
        x[2] - x[0],
        bottom - top,
        x[0],
        y[0],
        x[1],
        y[1],
        x[2],
        y[2]);
  }
}
