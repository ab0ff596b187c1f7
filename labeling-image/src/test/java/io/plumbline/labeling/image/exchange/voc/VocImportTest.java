package io.plumbline.labeling.image.exchange.voc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.image.exchange.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocImportTest {
  private static final String IMPORT =
      "import voc --annotations @Annotations/ --images s3://data/JPEGImages --attribute cells"
          + " --output @out.manifest --labels @labels.json";

  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void begin() {
    exchange = new Exchange(folder);
  }

  @Test
  void corners_are_pixels_counted_from_one_and_belong_to_the_box() throws IOException {
    annotations("a", object("WBC", 1, 2, 640, 480), object("RBC", 10, 20, 10, 30));

    assertThat(exchange.run(IMPORT)).as(exchange.text()).isZero();
    JsonNode line = exchange.lines("out.manifest").get(0);
    assertThat(line.get("source-ref").asText()).isEqualTo("s3://data/JPEGImages/a.jpg");
    assertThat(line.at("/cells/annotations"))
        .hasToString(
            "[{\"class_id\":1,\"left\":0,\"top\":1,\"width\":640,\"height\":479},"
                + "{\"class_id\":0,\"left\":9,\"top\":19,\"width\":1,\"height\":11}]");
    assertThat(line.at("/cells/image_size"))
        .hasToString("[{\"width\":640,\"height\":480,\"depth\":1}]");
    assertThat(exchange.json("labels.json").get("labels"))
        .hasToString("[{\"label\":\"RBC\"},{\"label\":\"WBC\"}]");
    assertThat(exchange.text())
        .isEqualTo(
            "1 images, 2 boxes of 2 labels; 0 boxes cut at the edge of their image; left out: 0"
                + " invalid boxes");
  }

  @Test
  void fractions_go_outward_and_what_is_outside_is_cut_off() throws IOException {
    annotations(
        "a", object("RBC", "45.7", "20", "60.2", "30"), object("RBC", "0", "470", "20", "500"));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(exchange.lines("out.manifest").get(0).at("/cells/annotations"))
        .hasToString(
            "[{\"class_id\":0,\"left\":44,\"top\":19,\"width\":17,\"height\":11},"
                + "{\"class_id\":0,\"left\":0,\"top\":469,\"width\":20,\"height\":11}]");
    assertThat(exchange.text()).contains("1 boxes cut at the edge of their image");
  }

  @Test
  void boxes_that_hold_nothing_are_told_with_their_file_and_left_out() throws IOException {
    annotations(
        "a",
        object("RBC", 504, 337, 504, 337),
        object("RBC", 20, 10, 10, 30),
        object("RBC", 641, 10, 650, 30),
        object("RBC", 1, 1, 2, 2));

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(exchange.lines("out.manifest").get(0).at("/cells/annotations")).hasSize(1);
    assertThat(exchange.text().lines().limit(3))
        .containsExactly(
            "@Annotations/a.xml: the box of \"RBC\" from (504, 337) to (504, 337) is a single"
                + " pixel and is left out",
            "@Annotations/a.xml: the box of \"RBC\" from (20, 10) to (10, 30) has its corners the"
                + " wrong way round and is left out",
            "@Annotations/a.xml: the box of \"RBC\" from (641, 10) to (650, 30) lies outside the"
                + " image of 640 x 480 pixels and is left out");
    assertThat(exchange.text()).endsWith("left out: 3 invalid boxes");
  }

  @Test
  void an_image_without_objects_keeps_a_line_without_boxes() throws IOException {
    annotations("a", object("RBC", 1, 1, 2, 2));
    annotations("b");

    assertThat(exchange.run(IMPORT)).isZero();
    assertThat(exchange.lines("out.manifest")).hasSize(2);
    assertThat(exchange.lines("out.manifest").get(1).at("/cells/annotations")).isEmpty();
  }

  @Test
  void without_any_object_the_classes_must_be_given() throws IOException {
    annotations("a");
    exchange.write("classes.json", "{\"labels\": [\"RBC\"]}");

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("no file has an object, so --classes must say what classes there are");
    assertThat(exchange.run(IMPORT + " --classes @classes.json")).isZero();
  }

  @Test
  void only_the_images_of_an_image_set_are_imported() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      annotations(name, object("RBC", 1, 1, 2, 2));
    }
    exchange.write("train.txt", "a\nc  1\n\n");

    assertThat(exchange.run(IMPORT + " --image-set @train.txt")).isZero();
    assertThat(exchange.lines("out.manifest"))
        .extracting(line -> line.get("source-ref").asText())
        .containsExactly("s3://data/JPEGImages/a.jpg", "s3://data/JPEGImages/c.jpg");

    exchange.write("train.txt", "a\nd\n");
    assertThat(exchange.run(IMPORT + " --image-set @train.txt")).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("@train.txt names d, of which there is no .xml file below @Annotations/");
  }

  @Test
  void classes_may_be_given_in_their_order() throws IOException {
    annotations("a", object("RBC", 1, 1, 2, 2));
    exchange.write("classes.json", "{\"labels\": [\"WBC\", \"RBC\"]}");

    assertThat(exchange.run(IMPORT + " --classes @classes.json")).isZero();
    assertThat(exchange.lines("out.manifest").get(0).at("/cells/annotations/0/class_id").asInt())
        .isEqualTo(1);

    annotations("b", object("dust", 1, 1, 2, 2));
    assertThat(exchange.run(IMPORT + " --classes @classes.json")).isEqualTo(65);
    assertThat(exchange.text())
        .isEqualTo("@Annotations/b.xml: \"dust\" is none of the classes given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<annotation><filename>a.jpg|is not XML that can be read, at line 1, column 28 (XML document"
            + " structures must start and end within the same entity.)",
        "no|is not XML that can be read, at line 1, column 1 (Content is not allowed in prolog.)",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
            + "|is not XML that can be read, at line 1, column 10 (DOCTYPE is disallowed when the"
            + " feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.)",
        "<?xml version='1.0' encoding='UTF-99'?><a/>|is not XML",
        "<annotation/>|annotation has no <filename>",
        "<annotation><filename>../a.jpg</filename></annotation>"
            + "|annotation/filename names no file below the folder of images",
        "<annotation><filename>a.jpg</filename><size><width>0</width></size></annotation>"
            + "|annotation/size/width is not a whole number of at least 1: 0",
        "<annotation><filename>a.jpg</filename><size><width>many</width></size></annotation>"
            + "|annotation/size/width is no number: many",
        "<annotation><filename>a.jpg</filename><size><width>9</width><height>9</height></size>"
            + "<object><bndbox/></object></annotation>|annotation/object has no <name>",
        "<annotation><filename>a.jpg</filename><size><width>9</width><height>9</height></size>"
            + "<object><name>x</name><bndbox><xmin>1e10</xmin></bndbox></object></annotation>"
            + "|annotation/object/bndbox/xmin is not between -1e9 and 1e9: 1e10"
      })
  void a_malformed_file_is_one_sentence(String xml, String sentence) throws IOException {
    exchange.write("Annotations/a.xml", xml);

    assertThat(exchange.run(IMPORT)).isEqualTo(65);
    assertThat(exchange.text().replaceFirst(": annotation", " annotation"))
        .startsWith("@Annotations/a.xml " + sentence);
    assertThat(exchange.printed()).hasSize(1);
    assertThat(folder.resolve("out.manifest")).doesNotExist();
  }

  private void annotations(String name, String... objects) throws IOException {
    exchange.write(
        "Annotations/" + name + ".xml",
        """
        <annotation>
          <filename>%s.jpg</filename>
          <size><width>640</width><height>480</height><depth>1</depth></size>
          %s
        </annotation>
        """
            .formatted(name, String.join("", objects)));
  }

  private static String object(String name, Object xmin, Object ymin, Object xmax, Object ymax) {
    return """
        <object><name>%s</name><difficult>0</difficult><part><name>head</name></part><bndbox>
        <xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></bndbox></object>"""
        .formatted(name, xmin, ymin, xmax, ymax);
  }
}
