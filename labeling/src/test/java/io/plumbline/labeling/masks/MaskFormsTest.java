package io.plumbline.labeling.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskFormsTest {
  private static final LabelCategories STREET = new LabelCategories(List.of("road", "car"));
  private static final URI PNG = URI.create("s3://out/street/output/0.png");

  private final MaskAnnotation masks = new MaskAnnotation(new MaskAttribute("street-ref"), STREET);
  private final CrowdSemanticSegmentation answers = new CrowdSemanticSegmentation(STREET);

  @Test
  void a_label_reads_as_ground_truth_writes_it() {
    ObjectNode line = write(Masks.of("002"), 0.8054600000000001);
    assertThat(line)
        .hasToString(
            "{\"street-ref\":\"s3://out/street/output/0.png\",\"street-ref-metadata\":"
                + "{\"internal-color-map\":{"
                + "\"0\":{\"class-name\":\"BACKGROUND\",\"hex-color\":\"#ffffff\","
                + "\"confidence\":0.8054600000000001},"
                + "\"2\":{\"class-name\":\"car\",\"hex-color\":\"#1f77b4\","
                + "\"confidence\":0.8054600000000001}},"
                + "\"type\":\"groundtruth/semantic-segmentation\",\"human-annotated\":\"yes\","
                + "\"creation-date\":\"2024-05-02T11:22:33.562419\","
                + "\"job-name\":\"labeling-job/street-1\"}}");
    assertThat(masks.read(line)).contains(new MaskLabel(PNG, new PixelValues(Map.of(0, 0, 2, 2))));
  }

  @Test
  void a_line_without_the_attribute_has_no_label() throws JsonProcessingException {
    assertThat(read("{\"street-ref-metadata\": {}}")).isEmpty();
  }

  @Test
  void without_a_map_the_numbers_are_those_of_the_job() throws JsonProcessingException {
    assertThat(read("{\"street-ref\": \"s3://out/street/output/0.png\"}"))
        .contains(new MaskLabel(PNG, PixelValues.of(STREET)));
  }

  @Test
  void the_names_of_another_job_decide_and_not_its_numbers() throws JsonProcessingException {
    MaskLabel label =
        read(line(
                "\"0\":{\"class-name\":\"BACKGROUND\"},\"7\":{\"class-name\":\"road\"},"
                    + "\"9\":{\"class-name\":\"BACKGROUND\"}"))
            .orElseThrow();
    assertThat(label.values().classes())
        .containsExactlyInAnyOrderEntriesOf(Map.of(0, 0, 7, 1, 9, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"1\":{}|\"street-ref-metadata.internal-color-map.1.class-name\" is missing",
        "\"1\":{\"class-name\":\"cat\"}"
            + "|\"street-ref-metadata.internal-color-map.1.class-name\" is \"cat\", which is no label",
        "\"x\":{\"class-name\":\"car\"}"
            + "|\"street-ref-metadata.internal-color-map.x.class-name\""
            + " does not stand under a pixel's number"
      })
  void a_malformed_map_is_one_sentence(String map, String sentence) {
    refused(line(map), sentence);
  }

  @Test
  void a_malformed_reference_is_one_sentence() {
    refused("{\"street-ref\": 3}", "\"street-ref\" is not a string with something in it");
    refused(
        "{\"street-ref\": \"http://x/y.png\"}",
        "\"street-ref\" is neither an s3:// nor a file:// URI: http://x/y.png");
    refused(
        "{\"street-ref\": \"s3://x/y.png\", \"street-ref-metadata\": {\"type\": \"other\"}}",
        "\"street-ref-metadata.type\" is not \"groundtruth/semantic-segmentation\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-ref", "a-ref", "street-1-ref"})
  void the_attribute_of_a_segmentation_ends_in_ref(String name) {
    assertThat(new MaskAttribute(name).metadataName()).isEqualTo(name + "-metadata");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "street|does not end in -ref, as segmentation's must",
        "street-ref-metadata|does not end in -ref, as segmentation's must",
        "source-ref|is the name of the object itself",
        "-ref|is not made of 1 to 127 letters, digits and inner hyphens"
      })
  void any_other_attribute_is_refused(String name, String rule) {
    assertThatThrownBy(() -> new MaskAttribute(name))
        .isInstanceOf(InputException.class)
        .hasMessage("labelAttributeName \"" + name + "\" " + rule);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void an_answer_that_was_written_is_read(long seed) {
    Mask mask = Masks.discs(33, 21, 2, 4, new Random(seed));
    assertThat(answers.read(answers.write(mask))).isEqualTo(mask);
  }

  @Test
  void an_answer_maps_each_label_to_its_colour() {
    ObjectNode answer = answers.write(Masks.of("01"));
    assertThat(answer.get("labelMappings"))
        .hasToString("{\"road\":{\"color\":\"#2ca02c\"},\"car\":{\"color\":\"#1f77b4\"}}");
    assertThat(answer.get("inputImageProperties")).hasToString("{\"width\":2,\"height\":1}");
  }

  @Test
  void the_colours_of_the_answer_decide() {
    ObjectNode answer = answers.write(Masks.of("012"));
    answer.withObject("/labelMappings/road").put("color", "#1F77B4");
    answer.withObject("/labelMappings/car").put("color", "#2ca02c");
    assertThat(answers.read(answer)).isEqualTo(Masks.of("021"));
  }

  @Test
  void white_may_be_the_colour_of_a_label() {
    ObjectNode answer = answers.write(Masks.of("02"));
    answer.withObject("/labelMappings/road").put("color", "#ffffff");
    assertThat(answers.read(answer)).isEqualTo(Masks.of("12"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/labelMappings/road|color|green|labelMappings.road.color\" is not a colour such as #2ca02c",
        "/labelMappings/road|color|#1f77b4|labelMappings.car.color\" is the colour of another label, too",
        "/labelMappings/cat|color|#123456|labelMappings\" names \"cat\", which is no label",
        "/labelMappings/road|color|#123456"
            + "|labeledImage.pngImageData\" has the colour #2ca02c at (1, 0), which is no class",
        "/labeledImage|pngImageData|*|labeledImage.pngImageData\" is not a PNG image",
        "/labeledImage|pngImageData|AAAAA|labeledImage.pngImageData\" is not base64"
      })
  void a_malformed_answer_is_one_sentence(String at, String key, String value, String sentence) {
    ObjectNode answer = answers.write(Masks.of("01"));
    answer.withObject(at).put(key, value);
    assertThatThrownBy(() -> answers.read(answer))
        .isInstanceOf(InputException.class)
        .hasMessage("\"crowd-semantic-segmentation." + sentence);
    assertThatThrownBy(() -> answers.check(answer))
        .isInstanceOf(InputException.class)
        .hasMessage("\"crowd-semantic-segmentation." + sentence);
  }

  @Test
  void an_answer_is_checked_to_its_last_pixel_in_the_memory_of_a_few_rows() {
    byte[] pixels = new byte[36_000_000];
    ObjectNode right = answers.write(Mask.of(6000, 6000, pixels));
    pixels[pixels.length - 1] = 2;
    ObjectNode wrong = answers.write(Mask.of(6000, 6000, pixels));
    wrong.withObject("/labelMappings").remove("car");
    long before = allocated();

    answers.check(right);
    assertThatThrownBy(() -> answers.check(wrong)).hasMessageContaining("at (5999, 5999)");

    assertThat(allocated() - before).isLessThan(pixels.length / 6);
  }

  @Test
  void a_size_that_is_not_the_images_is_told_before_a_pixel_is_read() {
    ObjectNode answer = answers.write(Mask.of(9000, 9000, new byte[81_000_000]));
    String all = answer.at("/labeledImage/pngImageData").asText();
    answer.withObject("/labeledImage").put("pngImageData", all.substring(0, 1200));
    answer.withObject("/inputImageProperties").put("width", 640).put("height", 480);
    long before = allocated();

    assertThatThrownBy(() -> answers.read(answer))
        .hasMessageEndingWith(
            "has 9000 x 9000 pixels, but \"inputImageProperties\" says 640 x 480");

    assertThat(allocated() - before).isLessThan(81_000_000 / 20);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void an_answer_of_another_size_than_its_image_is_refused() {
    ObjectNode answer = answers.write(Masks.of("01"));
    answer.withObject("/inputImageProperties").put("width", 3);
    assertThatThrownBy(() -> answers.read(answer))
        .hasMessage(
            "\"crowd-semantic-segmentation.labeledImage.pngImageData\" has 2 x 1 pixels, but"
                + " \"inputImageProperties\" says 3 x 1");
  }

  private static String line(String map) {
    return "{\"street-ref\": \"s3://out/street/output/0.png\","
        + " \"street-ref-metadata\": {\"internal-color-map\": {"
        + map
        + "}}}";
  }

  private void refused(String line, String sentence) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(InputException.class).hasMessage(sentence);
  }

  private ObjectNode write(Mask mask, double confidence) {
    return masks.write(
        new MaskLabel(PNG, PixelValues.in(mask)),
        confidence,
        new Origin(Annotator.HUMAN, "street-1", Optional.of("2024-05-02T11:22:33.562419")));
  }

  private Optional<MaskLabel> read(String line) throws JsonProcessingException {
    return masks.read((ObjectNode) Json.mapper().readTree(line));
  }
}
