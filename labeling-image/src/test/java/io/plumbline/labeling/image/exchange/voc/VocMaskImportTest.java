package io.plumbline.labeling.image.exchange.voc;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.exchange.Exchange;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocMaskImportTest {
  private static final byte SEAM = (byte) 255;
  private static final String IMPORT =
      "import voc --annotations @Annotations/ --images s3://data/JPEGImages --attribute cells-ref"
          + " --output @out.manifest --as masks --masks @masks --classes @classes.json"
          + " --segmentations @SegmentationClass/";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void write_annotations_of_two_images() throws IOException {
    exchange = new Exchange(folder);
    exchange.write("classes.json", "{\"labels\": [\"RBC\", \"WBC\"]}");
    annotations("a");
    annotations("b");
  }

  @Test
  void the_seam_around_objects_becomes_background() throws IOException {
    segmentation("a", 3, (byte) 0, SEAM, (byte) 1, (byte) 2, SEAM, (byte) 0);

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    try (InputStream png = Files.newInputStream(folder.resolve("masks/a.png"))) {
      Mask mask = new MaskPngReader(png, "a").numbers(new PixelValues(Map.of(0, 0, 1, 1, 2, 2)));
      assertThat(mask).isEqualTo(Mask.of(3, 2, new byte[] {0, 0, 1, 2, 0, 0}));
    }
  }

  @Test
  void an_image_without_a_segmentation_keeps_a_line_without_a_label() throws IOException {
    segmentation("a", 3, new byte[6]);

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(exchange.lines("out.manifest").get(0).has("cells-ref")).isTrue();
    assertThat(exchange.lines("out.manifest").get(1))
        .hasToString("{\"source-ref\":\"s3://data/JPEGImages/b.jpg\"}");
    assertThat(exchange.text())
        .isEqualTo("2 images, 1 of them with a mask of 2 labels; without one: 1");
  }

  @Test
  void a_number_that_is_no_class_is_one_sentence() throws IOException {
    segmentation("a", 3, (byte) 0, (byte) 0, (byte) 7, (byte) 0, (byte) 0, (byte) 0);

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("@SegmentationClass/a.png has the number 7 at (2, 0), which is no class");
  }

  @Test
  void a_segmentation_of_another_size_than_its_image_is_one_sentence() throws IOException {
    segmentation("a", 2, new byte[6]);

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("@SegmentationClass/a.png has 2 x 3 pixels, but @Annotations/a.xml says 3 x 2");
  }

  private void annotations(String name) throws IOException {
    exchange.write(
        "Annotations/" + name + ".xml",
        "<annotation><filename>%s.jpg</filename><size><width>3</width><height>2</height><depth/></size></annotation>"
            .formatted(name));
  }

  private void segmentation(String name, int width, byte... values) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    new MaskPngWriter(new MaskPalette(2)).write(Mask.of(width, values.length / width, values), png);
    exchange.write("SegmentationClass/" + name + ".png", png.toByteArray());
  }
}
