package io.plumbline.models.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxQualityTest {
  private static final Box ONE = new Box(0, 0, 0, 10, 10);
  private static final Box HALF = new Box(0, 0, 0, 10, 5);
  private static final Box FAR = new Box(0, 50, 50, 10, 10);

  private static ScoredBox drawn(Box box) {
    return new ScoredBox(box, 0.9);
  }

  @Test
  void nothing_drawn_where_nothing_is_wanted_is_perfect() {
    assertThat(BoxQuality.of(List.of(), List.of())).isEqualTo(1);
  }

  @Test
  void missed_and_needless_boxes_count_as_nothing() {
    assertThat(BoxQuality.of(List.of(), List.of(ONE))).isZero();
    assertThat(BoxQuality.of(List.of(drawn(ONE)), List.of())).isZero();
    assertThat(BoxQuality.of(List.of(drawn(HALF)), List.of(ONE, FAR)))
        .isCloseTo(0.25, within(1e-9));
  }

  @Test
  void the_mean_is_taken_for_each_class_and_then_over_the_classes() {
    Box other = new Box(1, 50, 50, 10, 10);

    assertThat(BoxQuality.of(List.of(drawn(ONE), drawn(other)), List.of(ONE, FAR, other)))
        .isCloseTo(0.75, within(1e-9));
  }

  @Test
  void average_precision_falls_with_boxes_that_are_surer_than_the_right_one() {
    List<ScoredBox> drawn = List.of(new ScoredBox(FAR, 0.9), new ScoredBox(ONE, 0.8));

    assertThat(new AveragePrecision(List.of(drawn), List.of(List.of(ONE))).mean(1).orElseThrow())
        .isEqualTo(0.5);
    assertThat(new AveragePrecision(List.of(drawn), List.of(List.of())).mean(1)).isEmpty();
  }

  @Test
  void boxes_come_back_from_what_the_network_should_say_about_them() {
    Box box = new Box(1, 9.5, 20.25, 21, 30.5);
    CentreTargets targets = CentreTargets.of(List.of(List.of(box)), 2, 16);
    float[] output = new float[6 * 256];
    for (int i = 0; i < 2 * 256; i++) {
      output[i] = 10 * (targets.heat()[i] - 0.5f);
    }
    System.arraycopy(targets.geometry(), 0, output, 2 * 256, 4 * 256);
    Picture picture = new Picture(64, 64, new byte[64 * 64], 128, 128);

    ScoredBox found = new Peaks(2, 16).of(output, 0, picture).get(0);

    assertThat(found.box().label()).isEqualTo(1);
    assertThat(found.box().overlap(new Box(1, 19, 40.5, 42, 61))).isCloseTo(1, within(1e-4));
  }

  @Test
  void of_boxes_of_one_class_that_cover_each_other_the_surest_stays() {
    ScoredBox surest = new ScoredBox(ONE, 0.9);
    ScoredBox same = new ScoredBox(new Box(0, 1, 1, 10, 10), 0.8);
    ScoredBox otherClass = new ScoredBox(new Box(1, 1, 1, 10, 10), 0.7);

    assertThat(Peaks.unlike(List.of(surest, same, otherClass))).containsExactly(surest, otherClass);
  }

  @Test
  void of_two_classes_in_one_place_the_surer_is_drawn() {
    ScoredBox surest = new ScoredBox(ONE, 0.9);
    ScoredBox rival = new ScoredBox(new Box(1, 1, 1, 10, 10), 0.7);
    ScoredBox elsewhere = new ScoredBox(new Box(1, 50, 50, 10, 10), 0.5);
    ScoredBox unsure = new ScoredBox(FAR, 0.2);
    List<ScoredBox> candidates = List.of(surest, rival, elsewhere, unsure);

    assertThat(new BoxRule(0.3f, 0.6f).drawn(candidates)).containsExactly(surest, elsewhere);
    assertThat(new BoxRule(0.3f, 1).drawn(candidates)).containsExactly(surest, rival, elsewhere);
  }

  @Test
  void a_mirrored_image_takes_its_boxes_with_it_and_boxes_cut_off_are_dropped() {
    Placement mirrored = new Placement(-1, 1, 64, 0);

    assertThat(BoxVariation.placed(List.of(ONE, new Box(0, 60, 0, 20, 10)), mirrored, 64))
        .containsExactly(new Box(0, 54, 0, 10, 10));
  }
}
