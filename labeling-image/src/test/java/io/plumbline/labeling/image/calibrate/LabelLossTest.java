package io.plumbline.labeling.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelLossTest {
  private static final Label OWL = new Label.OfClass(1);

  @TempDir private Path folder;
  private final FileObjectStore store = new FileObjectStore();
  private final LabelLoss loss = new LabelLoss(store);

  @Test
  void a_class_is_right_or_wrong() throws IOException {
    assertThat(loss.of(OWL, Optional.of(OWL))).isZero();
    assertThat(loss.of(OWL, Optional.of(new Label.OfClass(2)))).isEqualTo(1);
  }

  @Test
  void all_is_lost_where_people_gave_no_label() throws IOException {
    assertThat(loss.of(OWL, Optional.empty())).isEqualTo(1);
    assertThat(loss.of(boxes(new Box(0, 0, 0, 4, 4)), Optional.empty())).isEqualTo(1);
  }

  @Test
  void boxes_lose_what_they_do_not_overlap() throws IOException {
    Label people = boxes(new Box(0, 0, 0, 4, 4));

    assertThat(loss.of(boxes(new Box(0, 0, 0, 4, 4)), Optional.of(people))).isZero();
    assertThat(loss.of(boxes(new Box(0, 0, 0, 4, 3)), Optional.of(people)))
        .isCloseTo(0.25, within(1e-12));
    assertThat(loss.of(boxes(), Optional.of(people))).isEqualTo(1);
    assertThat(loss.of(boxes(), Optional.of(boxes()))).isZero();
  }

  @Test
  void masks_lose_what_they_do_not_overlap_whatever_their_numbers() throws IOException {
    Label people = mask("people.png", 4, 1, Map.of(0, 0, 1, 1), 1, 1, 0, 0);
    Label shifted = mask("shifted.png", 4, 1, Map.of(0, 0, 7, 1), 0, 7, 7, 0);

    assertThat(loss.of(people, Optional.of(people))).isZero();
    assertThat(loss.of(shifted, Optional.of(people))).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void a_mask_of_another_size_is_about_another_image() throws IOException {
    Label wide = mask("wide.png", 4, 1, Map.of(0, 0, 1, 1), 1, 1, 1, 1);
    Label high = mask("high.png", 1, 4, Map.of(0, 0, 1, 1), 1, 1, 1, 1);

    assertThat(loss.of(wide, Optional.of(high))).isEqualTo(1);
  }

  @Test
  void a_mask_that_is_gone_is_the_stores_failure() {
    Label gone = new Label.OfMask(new MaskLabel(uri("gone.png"), new PixelValues(Map.of(0, 0))));

    assertThatThrownBy(() -> loss.of(gone, Optional.of(gone)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void labels_of_two_tasks_cannot_be_compared() {
    assertThatThrownBy(() -> loss.of(boxes(), Optional.of(OWL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Label boxes(Box... boxes) {
    return new Label.OfBoxes(
        new BoxLabel(
            ImageSize.ofColour(8, 8), Stream.of(boxes).map(box -> new ScoredBox(box, 1)).toList()));
  }

  private Label mask(
      String name, int width, int height, Map<Integer, Integer> values, int... numbers)
      throws IOException {
    byte[] classes = new byte[numbers.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) numbers[i];
    }
    store.write(
        uri(name),
        out -> new MaskPngWriter(new MaskPalette(9)).write(Mask.of(width, height, classes), out));
    return new Label.OfMask(new MaskLabel(uri(name), new PixelValues(values)));
  }

  private URI uri(String name) {
    return ObjectUri.within(folder.toUri(), name);
  }
}
