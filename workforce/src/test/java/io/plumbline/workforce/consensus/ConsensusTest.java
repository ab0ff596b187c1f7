package io.plumbline.workforce.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.answer.BoxAnswers;
import io.plumbline.workforce.answer.ClassAnswers;
import io.plumbline.workforce.answer.MaskAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsensusTest {
  private static final LabelCategories ANIMALS =
      new LabelCategories(List.of("cat", "owl", "emu", "yak"));
  private static final int SIDE = 10;

  @ParameterizedTest
  @CsvSource({
    "1, false",
    "1 1, true",
    "1 2, false",
    "1 1 2, false",
    "1 1 1, true",
    "1 1 2 1, true",
    "0 1 2, false",
    "0 0 1 2, false",
    "0 0 0 1 2, true",
    "0 0 1 1, false",
    "0 0 0 1 1, false",
  })
  void classes_are_sure_when_one_is_named_twice_more_than_the_next(String votes, boolean sure) {
    ClassAnswers form = new ClassAnswers(TaskType.IMAGE_CLASSIFICATION, ANIMALS);
    List<ObjectNode> answers =
        Arrays.stream(votes.split(" ")).map(Integer::valueOf).map(form::write).toList();

    assertThat(Consensus.of(TaskType.IMAGE_CLASSIFICATION, ANIMALS).isSure(answers))
        .isEqualTo(sure);
  }

  @Test
  void boxes_are_sure_when_their_mean_quality_is_a_half() {
    ObjectNode cat = boxes(new Box(0, 0, 0, 10, 10));
    ObjectNode half = boxes(new Box(0, 0, 0, 10, 5));
    ObjectNode owl = boxes(new Box(1, 0, 0, 10, 10));

    assertThat(isSure(TaskType.OBJECT_DETECTION, cat)).isTrue();
    assertThat(isSure(TaskType.OBJECT_DETECTION, cat, half)).isTrue();
    assertThat(isSure(TaskType.OBJECT_DETECTION, cat, owl)).isFalse();
    assertThat(isSure(TaskType.OBJECT_DETECTION, cat, cat, owl)).isFalse();
    assertThat(isSure(TaskType.OBJECT_DETECTION, cat, cat, cat, owl)).isTrue();
    assertThat(isSure(TaskType.OBJECT_DETECTION, boxes(), boxes())).isTrue();
    assertThat(isSure(TaskType.OBJECT_DETECTION, boxes(), cat)).isFalse();
  }

  @Test
  void masks_are_sure_when_their_mean_quality_is_a_half() {
    ObjectNode top = mask(SIDE, 5);
    ObjectNode more = mask(SIDE, 9);
    ObjectNode less = mask(SIDE, 2);

    assertThat(isSure(TaskType.SEMANTIC_SEGMENTATION, top, more)).isTrue();
    assertThat(isSure(TaskType.SEMANTIC_SEGMENTATION, less, more)).isFalse();
    assertThat(isSure(TaskType.SEMANTIC_SEGMENTATION, mask(SIDE, 0), mask(SIDE, 0))).isTrue();
    assertThat(isSure(TaskType.SEMANTIC_SEGMENTATION, mask(8, 8), mask(9, 9))).isFalse();
  }

  @Test
  void masks_that_are_too_large_to_be_compared_ask_for_nobody_else() {
    ObjectNode huge = mask(SIDE, 5);
    huge.withObject("/crowd-semantic-segmentation/inputImageProperties").put("width", 2_000_000);

    assertThat(isSure(TaskType.SEMANTIC_SEGMENTATION, huge, mask(SIDE, 0))).isTrue();
  }

  @Test
  void the_mean_is_over_each_pair_once() {
    assertThat(PairwiseMean.of(List.of(1, 2, 4), (one, other) -> other - one))
        .isEqualTo(2, within(1e-9));
    assertThat(PairwiseMean.of(List.of(1), (one, other) -> 0)).isEqualTo(1);
  }

  private static boolean isSure(TaskType type, ObjectNode... answers) {
    return Consensus.of(type, ANIMALS).isSure(List.of(answers));
  }

  private static ObjectNode boxes(Box... boxes) {
    return new BoxAnswers(ANIMALS)
        .write(new BoxAnswer(ImageSize.ofColour(100, 100), Stream.of(boxes).toList()));
  }

  /** A square image whose first rows are cats. */
  private static ObjectNode mask(int side, int rows) {
    byte[] classes = new byte[side * side];
    Arrays.fill(classes, 0, rows * side, (byte) 1);
    return new MaskAnswers(ANIMALS).write(Mask.of(side, side, classes));
  }
}
