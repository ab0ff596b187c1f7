package io.plumbline.models.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaskRuleTest {
  private static final byte[] SAYS = {
    1, 1, 0, 0, 0, 0,
    1, 2, 0, 0, 0, 2,
    1, 1, 0, 0, 0, 0,
    0, 0, 1, 0, 0, 0,
    0, 0, 0, 0, 2, 2,
    0, 0, 0, 0, 1, 1
  };

  @Test
  void pixels_hang_together_in_eight_directions_and_not_around_the_edge() {
    Regions regions = scores(SAYS).regions();

    assertThat(regions.pieces()).extracting(Regions.Region::pixels).containsExactly(7, 1, 4);
    assertThat(regions.of()[2]).isEqualTo(Regions.NONE);
    assertThat(regions.pieces().get(0).winner()).isEqualTo((byte) 1);
    assertThat(regions.pieces().get(0).share()).isCloseTo(6 / 7.0, within(1e-6));
  }

  @Test
  void without_a_rule_each_pixel_has_its_surest_class() {
    assertThat(drawn(MaskRule.UNTESTED)).isEqualTo(SAYS);
  }

  @Test
  void a_piece_that_is_mostly_of_one_class_becomes_all_of_it_and_a_divided_one_stays() {
    byte[] drawn = drawn(new MaskRule(0.7f, 0));

    assertThat(drawn[7]).isEqualTo((byte) 1);
    assertThat(drawn[28]).isEqualTo((byte) 2);
    assertThat(drawn[34]).isEqualTo((byte) 1);
  }

  @Test
  void pieces_that_are_too_small_become_background() {
    byte[] drawn = drawn(new MaskRule(2, 2));

    assertThat(drawn[11]).isZero();
    assertThat(drawn[28]).isEqualTo((byte) 2);
  }

  @Test
  void what_is_drawn_against_the_surest_class_counts_with_its_own_probability() {
    PixelScores scores = scores(SAYS);
    PixelSummary plain = summary(scores, MaskRule.UNTESTED);
    PixelSummary voted = summary(scores, new MaskRule(0.7f, 2));

    assertThat(plain.foregroundProbability()).isCloseTo(0.7, within(1e-6));
    assertThat(voted.foregroundProbability()).isCloseTo((10 * 0.7 + 0.2) / 11, within(1e-6));
    assertThat(plain.lowestMargin()).isCloseTo(0.5, within(1e-6));
    assertThat(voted.lowestShare()).isCloseTo(0.5, within(1e-6));
    assertThat(plain.drawn()).isEqualTo(2);
  }

  private static byte[] drawn(MaskRule rule) {
    PixelScores scores = scores(SAYS);
    return DrawnMask.of(scores, scores.regions(), rule).mask().classes();
  }

  private static PixelSummary summary(PixelScores scores, MaskRule rule) {
    return DrawnMask.of(scores, scores.regions(), rule).summary();
  }

  /** Each pixel's class at 0.7, the class before it, in a circle, at 0.2. */
  private static PixelScores scores(byte[] says) {
    PixelScores scores = new PixelScores(6, 6, 3);
    for (int at = 0; at < says.length; at++) {
      float[] probabilities = {0.1f, 0.1f, 0.1f};
      probabilities[says[at]] = 0.7f;
      probabilities[(says[at] + 2) % 3] = 0.2f;
      scores.put(at % 6, at / 6, probabilities, 0, 1);
    }
    return scores;
  }
}
