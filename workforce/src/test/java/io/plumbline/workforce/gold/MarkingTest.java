package io.plumbline.workforce.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.answer.BoxAnswers;
import io.plumbline.workforce.answer.ClassAnswers;
import io.plumbline.workforce.answer.MaskAnswers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkingTest {
  private static final LabelCategories ANIMALS =
      new LabelCategories(List.of("cat", "owl", "emu", "yak"));
  private static final ImageSize SIZE = ImageSize.ofColour(100, 100);

  @TempDir private Path folder;

  @Test
  void the_right_class_scores_one_and_any_other_nothing() {
    ClassAnswers form = new ClassAnswers(TaskType.TEXT_CLASSIFICATION, ANIMALS);
    Marking marking = marking(TaskType.TEXT_CLASSIFICATION);

    assertThat(marking.score(form.write(2), new Label.OfClass(2))).isEqualTo(1);
    assertThat(marking.score(form.write(3), new Label.OfClass(2))).isZero();
  }

  @Test
  void boxes_score_the_mean_overlap_over_the_classes_in_either() {
    Box cat = new Box(0, 0, 0, 10, 10);
    Box owl = new Box(1, 50, 50, 10, 10);
    Label truth = boxes(cat, owl);
    Marking marking = marking(TaskType.OBJECT_DETECTION);

    assertThat(marking.score(drawn(owl, cat), truth)).isEqualTo(1);
    assertThat(marking.score(drawn(new Box(0, 0, 0, 10, 5), owl), truth)).isEqualTo(0.75);
    assertThat(marking.score(drawn(cat), truth)).isEqualTo(0.5);
    assertThat(marking.score(drawn(), boxes())).isEqualTo(1);
  }

  @Test
  void masks_score_the_mean_overlap_with_the_one_in_the_store() throws IOException {
    Label truth = maskFile(mask(10, 5));
    Marking marking = marking(TaskType.SEMANTIC_SEGMENTATION);
    MaskAnswers form = new MaskAnswers(ANIMALS);

    assertThat(marking.score(form.write(mask(10, 5)), truth)).isEqualTo(1);
    assertThat(marking.score(form.write(mask(10, 4)), truth)).isEqualTo(0.8, within(1e-9));
    assertThat(marking.score(form.write(mask(9, 9)), truth)).isZero();
  }

  @Test
  void a_mask_that_is_not_there_makes_no_score() {
    Label truth =
        new Label.OfMask(
            new MaskLabel(folder.resolve("none.png").toUri(), PixelValues.of(ANIMALS)));
    ObjectNode answer = new MaskAnswers(ANIMALS).write(mask(10, 5));

    assertThatThrownBy(() -> marking(TaskType.SEMANTIC_SEGMENTATION).score(answer, truth))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("none.png does not exist");
  }

  private static Marking marking(TaskType type) {
    return Marking.of(type, ANIMALS, new FileObjectStore());
  }

  private static ObjectNode drawn(Box... boxes) {
    return new BoxAnswers(ANIMALS).write(new BoxAnswer(SIZE, List.of(boxes)));
  }

  private static Label boxes(Box... boxes) {
    List<ScoredBox> scored = Arrays.stream(boxes).map(box -> new ScoredBox(box, 0)).toList();
    return new Label.OfBoxes(new BoxLabel(SIZE, scored));
  }

  private Label maskFile(Mask mask) throws IOException {
    Path file = folder.resolve("truth.png");
    try (OutputStream out = Files.newOutputStream(file)) {
      new MaskPngWriter(new MaskPalette(ANIMALS.size())).write(mask, out);
    }
    return new Label.OfMask(new MaskLabel(file.toUri(), PixelValues.of(ANIMALS)));
  }

  /** A square image whose first rows are cats. */
  private static Mask mask(int side, int rows) {
    byte[] classes = new byte[side * side];
    Arrays.fill(classes, 0, rows * side, (byte) 1);
    return Mask.of(side, side, classes);
  }
}
