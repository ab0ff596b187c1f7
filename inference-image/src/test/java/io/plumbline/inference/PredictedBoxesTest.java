package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.prediction.PredictedItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictedBoxesTest {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 50;

  @Test
  void each_edge_goes_to_the_nearest_border_between_pixels() {
    assertThat(labelled(box(1, 10.4, 20.6, 5.2, 5.2)))
        .containsExactly(new io.plumbline.labeling.boxes.Box(1, 10, 21, 6, 5));
  }

  @Test
  void what_lies_beyond_the_image_is_cut_off_and_a_box_of_which_nothing_is_left_goes() {
    List<io.plumbline.labeling.boxes.Box> boxes =
        labelled(
            box(0, -3.2, -1, 20, 10),
            box(0, 90, 45, 1e9, 1e9),
            box(0, 100, 10, 4, 4),
            box(0, 30, 10, 0.3, 4),
            box(0, -9, 10, 9.4, 4));

    assertThat(boxes)
        .containsExactly(
            new io.plumbline.labeling.boxes.Box(0, 0, 0, 17, 9),
            new io.plumbline.labeling.boxes.Box(0, 90, 45, 10, 5));
  }

  @Test
  void the_surest_stays_first_with_its_confidence_unrounded() {
    BoxLabel label =
        label(
            new PredictedItem.Detected(
                3,
                WIDTH,
                HEIGHT,
                List.of(
                    new ScoredBox(box(1, 50, 5, 9, 9), 0.91234567),
                    new ScoredBox(box(0, 1, 1, 2, 2), 0.4)),
                0.7));

    assertThat(label.boxes())
        .extracting(io.plumbline.labeling.boxes.ScoredBox::confidence)
        .containsExactly(0.91234567, 0.4);
  }

  @Test
  void an_image_on_which_nothing_is_drawn_has_a_label_without_boxes() {
    Prediction prediction =
        PredictedBoxes.of(new PredictedItem.Detected(3, WIDTH, HEIGHT, List.of(), 0.83));

    assertThat(prediction)
        .isEqualTo(
            Prediction.of(
                3,
                new Label.OfBoxes(new BoxLabel(ImageSize.ofColour(WIDTH, HEIGHT), List.of())),
                0.83,
                0.83));
  }

  private static List<io.plumbline.labeling.boxes.Box> labelled(Box... boxes) {
    List<ScoredBox> scored = List.of(boxes).stream().map(box -> new ScoredBox(box, 0.5)).toList();
    return label(new PredictedItem.Detected(3, WIDTH, HEIGHT, scored, 0.7)).boxes().stream()
        .map(io.plumbline.labeling.boxes.ScoredBox::box)
        .toList();
  }

  private static BoxLabel label(PredictedItem.Detected item) {
    return PredictedBoxes.of(item).label().orElseThrow().as(Label.OfBoxes.class).boxes();
  }

  private static Box box(int label, double left, double top, double width, double height) {
    return new Box(label, left, top, width, height);
  }
}
