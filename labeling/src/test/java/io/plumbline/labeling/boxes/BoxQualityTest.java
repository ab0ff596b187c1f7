package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxQualityTest {
  private static final Box CAT = new Box(0, 0, 0, 10, 10);
  private static final Box HALF_A_CAT = new Box(0, 0, 0, 5, 10);

  @Test
  void no_boxes_in_either_are_perfect_and_in_one_only_worthless() {
    assertThat(BoxQuality.of(List.of(), List.of())).isEqualTo(1);
    assertThat(BoxQuality.of(List.of(sure(CAT)), List.of())).isZero();
    assertThat(BoxQuality.of(List.of(), List.of(CAT))).isZero();
  }

  @Test
  void a_missed_box_and_a_box_too_many_count_as_zero_each() {
    Box elsewhere = new Box(0, 50, 50, 10, 10);
    Box other = new Box(0, 80, 50, 10, 10);

    assertThat(BoxQuality.of(List.of(sure(CAT)), List.of(CAT, elsewhere))).isEqualTo(0.5);
    assertThat(BoxQuality.of(List.of(sure(CAT), sure(elsewhere)), List.of(CAT))).isEqualTo(0.5);
    assertThat(BoxQuality.of(List.of(sure(CAT), sure(other)), List.of(CAT, elsewhere)))
        .isEqualTo(1.0 / 3, within(1e-12));
  }

  @Test
  void classes_weigh_the_same_however_many_boxes_they_have() {
    List<Box> people = new ArrayList<>(List.of(CAT));
    List<ScoredBox> predicted = new ArrayList<>(List.of(sure(HALF_A_CAT)));
    for (int i = 0; i < 9; i++) {
      Box dog = new Box(1, 20 * i, 40, 10, 10);
      people.add(dog);
      predicted.add(sure(dog));
    }
    assertThat(BoxQuality.of(predicted, people)).isEqualTo((0.5 + 1) / 2);
  }

  @Test
  void the_right_place_with_the_wrong_class_is_worth_nothing() {
    assertThat(BoxQuality.of(List.of(sure(CAT.withClass(1))), List.of(CAT))).isZero();
  }

  @Test
  void the_surest_prediction_takes_its_box_first() {
    // The half takes the cat; the whole, less sure, finds nothing left.
    List<ScoredBox> predicted = List.of(new ScoredBox(CAT, 0.4), new ScoredBox(HALF_A_CAT, 0.9));
    assertThat(BoxQuality.of(predicted, List.of(CAT))).isEqualTo(0.25);

    List<ScoredBox> theOtherWay = List.of(new ScoredBox(CAT, 0.9), new ScoredBox(HALF_A_CAT, 0.4));
    assertThat(BoxQuality.of(theOtherWay, List.of(CAT))).isEqualTo(0.5);
  }

  @Test
  void each_prediction_takes_the_box_that_overlaps_it_most() {
    Box shifted = new Box(0, 4, 0, 10, 10);
    assertThat(BoxQuality.of(List.of(sure(CAT), sure(shifted)), List.of(shifted, CAT)))
        .isEqualTo(1);
  }

  @Test
  void any_overlap_makes_a_pair() {
    Box corner = new Box(0, 9, 9, 10, 10);
    assertThat(BoxQuality.of(List.of(sure(CAT)), List.of(corner)))
        .isEqualTo(1.0 / 199, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void what_people_drew_themselves_has_quality_1_and_no_order_matters(long seed) {
    Random random = new Random(seed);
    List<Box> people = boxes(random);
    assertThat(BoxQuality.of(people.stream().map(BoxQualityTest::sure).toList(), people))
        .isEqualTo(1);

    List<ScoredBox> predicted = new ArrayList<>(boxes(random).stream().map(b -> sure(b)).toList());
    double quality = BoxQuality.of(predicted, people);
    List<Box> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(predicted, random);
    assertThat(BoxQuality.of(predicted, shuffled)).isEqualTo(quality).isBetween(0.0, 1.0);
  }

  private static List<Box> boxes(Random random) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boxes.add(
          new Box(
              random.nextInt(3),
              random.nextInt(40),
              random.nextInt(40),
              1 + random.nextInt(30),
              1 + random.nextInt(30)));
    }
    return boxes.stream().distinct().toList();
  }

  private static ScoredBox sure(Box box) {
    return new ScoredBox(box, 0.9);
  }
}
