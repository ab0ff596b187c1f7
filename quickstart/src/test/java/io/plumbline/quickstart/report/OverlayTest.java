package io.plumbline.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.masks.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final ImageSize SIZE = new ImageSize(140, 70, 1);
  private static final ClassStyle STYLE = new ClassStyle(List.of("cats", "dogs & <others>"));
  private static final BoxOverlay BOXES = new BoxOverlay(STYLE);
  private static final MaskOverlay MASKS = new MaskOverlay(STYLE);

  @Test
  void a_labels_box_has_its_class_and_confidence_in_words() {
    String svg = BOXES.svg(boxes(box(1, 30, 20, 40, 25, 0.876)), boxes());

    assertThat(svg)
        .contains("<rect class=\"line\" x=\"30\" y=\"20\" width=\"40\" height=\"25\"/>")
        .contains(">dogs &amp; &lt;others&gt; 0.88</text>")
        .contains("<g class=\"label\" style=\"color:#1f77b4\">")
        .doesNotContain("<others>");
  }

  @Test
  void a_true_box_is_drawn_in_another_manner_with_its_class() {
    String svg = BOXES.svg(boxes(), boxes(box(0, 30, 20, 40, 25, 1)));

    assertThat(svg)
        .startsWith("<g class=\"truth\"><title>really cats</title>")
        .contains("<rect class=\"line\" x=\"30\" y=\"20\" width=\"40\" height=\"25\"/>")
        .contains("y=\"55.0\">cats</text>")
        .doesNotContain("class=\"label\"");
  }

  @Test
  void words_stay_on_the_picture() {
    String corners =
        BOXES.svg(boxes(box(1, 120, 0, 20, 70, 0.5)), boxes(box(0, 130, 60, 10, 10, 1)));

    // 10 pixels high; "dogs & <others> 0.50" is 112 wide, "cats" 22.4.
    assertThat(corners)
        .contains("<text x=\"28.0\" y=\"10.0\">dogs &amp; &lt;others&gt; 0.50</text>")
        .contains("<text x=\"117.6\" y=\"68.0\">cats</text>");
  }

  @Test
  void a_labels_mask_is_an_area_an_outline_and_a_name_for_each_class() {
    String svg = MASKS.svg(mask(1, 2), mask());

    assertThat(svg)
        .contains("<path class=\"area\" d=\"M0 0h1v1h-1v-1Z\"/>")
        .contains("<path class=\"line\" d=\"M1 0h1v1h-1v-1Z\"/>")
        .contains(">cats</text>", ">dogs &amp; &lt;others&gt;</text>")
        .contains("style=\"color:#2ca02c\"", "style=\"color:#1f77b4\"")
        .doesNotContain("class=\"truth\"");
  }

  @Test
  void a_true_mask_is_an_outline_without_an_area() {
    String svg = MASKS.svg(mask(), mask(1));

    assertThat(svg)
        .contains("<g class=\"truth\"><title>really cats</title>", "d=\"M0 0h1v1h-1v-1Z\"")
        .doesNotContain("class=\"area\"");
  }

  private static BoxLabel boxes(ScoredBox... boxes) {
    return new BoxLabel(SIZE, List.of(boxes));
  }

  private static ScoredBox box(
      int classId, int left, int top, int width, int height, double confidence) {
    return new ScoredBox(new Box(classId, left, top, width, height), confidence);
  }

  /** A row of pixels of these classes, after them background. */
  private static Mask mask(int... classes) {
    byte[] row = new byte[10];
    for (int i = 0; i < classes.length; i++) {
      row[i] = (byte) classes[i];
    }
    return Mask.of(10, 1, row);
  }
}
