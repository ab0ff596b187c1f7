package io.plumbline.workforce.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RectangleTranslationTest {
  private static final RectangleTranslation TRANSLATION =
      new RectangleTranslation(new LabelCategories(List.of("cat", "owl")));

  @Test
  void per_cent_of_the_image_become_whole_pixels() throws IOException {
    assertThat(box("\"x\": 10, \"y\": 10, \"width\": 20, \"height\": 50")).isEqualTo("20 10 40 50");
  }

  @Test
  void of_a_turned_rectangle_the_box_around_it_is_taken() throws IOException {
    // A quarter turn clockwise about the corner at (100, 20): 40 to the right go down, 30 down go
    // left.
    assertThat(box("\"x\": 50, \"y\": 20, \"width\": 20, \"height\": 30, \"rotation\": 90"))
        .isEqualTo("70 20 30 40");
    assertThat(box("\"x\": 50, \"y\": 50, \"width\": 10, \"height\": 20, \"rotation\": 45"))
        .isEqualTo("86 50 28 28");
  }

  @Test
  void what_reaches_beyond_the_image_is_cut_off() throws IOException {
    assertThat(box("\"x\": -10, \"y\": 90, \"width\": 20, \"height\": 50")).isEqualTo("0 90 20 10");
  }

  @Test
  void a_box_has_one_pixel_at_least() throws IOException {
    assertThat(box("\"x\": 100, \"y\": 0, \"width\": 0, \"height\": 0")).isEqualTo("199 0 1 1");
  }

  @Test
  void what_is_no_rectangle_is_refused_in_a_sentence() {
    refused(
        region("\"x\": 200, \"width\": 1, \"rectanglelabels\": [\"owl\"]"),
        "a rectangle lies beyond the image");
    refused(region("\"x\": 1, \"rectanglelabels\": []"), "a region has 0 labels instead of one");
    refused(
        region("\"rectanglelabels\": [\"cat\", \"owl\"]"), "a region has 2 labels instead of one");
    refused(region("\"rectanglelabels\": [\"yak\"]"), "\"yak\" is no label of the batch");
    refused(
        region("\"rectanglelabels\": [\"owl\"]").replace("rectanglelabels\",", "polygonlabels\","),
        "a region is of the type \"polygonlabels\", not \"rectanglelabels\"");
    refused(
        region("\"rectanglelabels\": [\"owl\"]").replace("200", "0"),
        "\"original_width\" or \"original_height\" is no size of an image");
    refused(
        region("\"rectanglelabels\": [\"owl\"], \"x\": \"NaN\", \"width\": 1e999"),
        "a rectangle lies beyond the image");
  }

  private static void refused(String region, String sentence) {
    assertThatThrownBy(() -> answer(region))
        .isInstanceOf(InputException.class)
        .hasMessage(sentence);
  }

  private static String region(String value) {
    return "{\"type\": \"rectanglelabels\", \"original_width\": 200, \"original_height\": 100,"
        + " \"value\": {"
        + value
        + "}}";
  }

  private static String box(String value) throws IOException {
    JsonNode box =
        answer(region(value + ", \"rectanglelabels\": [\"owl\"]")).at("/boundingBoxes/0");
    assertThat(box.path("label").asText()).isEqualTo("owl");
    return "%d %d %d %d"
        .formatted(
            box.path("left").asInt(),
            box.path("top").asInt(),
            box.path("width").asInt(),
            box.path("height").asInt());
  }

  private static JsonNode answer(String region) throws IOException {
    Annotation annotation =
        StudioJson.read(("{\"result\": [" + region + "]}").getBytes(UTF_8), Annotation.class);
    return TRANSLATION
        .answer(annotation.regions(), () -> ImageSize.ofColour(1, 1))
        .path("crowd-bounding-box");
  }
}
