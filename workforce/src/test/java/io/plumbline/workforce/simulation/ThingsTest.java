package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.masks.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingsTest {
  @Test
  void what_touches_be_it_at_a_corner_is_one_thing() {
    List<Thing> things =
        things(
            Pictures.mask(
                "110002", //
                "001002", "110022", "000000", "111111"));

    assertThat(things).extracting(Thing::classId).containsExactly(1, 2, 1);
    assertThat(things).extracting(Thing::area).containsExactly(5L, 4L, 6L);
  }

  @Test
  void things_of_two_classes_that_touch_are_two() {
    assertThat(things(Pictures.mask("12", "21"))).extracting(Thing::area).containsExactly(2L, 2L);
  }

  @Test
  void a_thing_that_winds_is_found_whole() {
    assertThat(
            things(
                Pictures.mask(
                    "1111111", //
                    "0000001", "1111101", "1000101", "1011101", "1000001", "1111111")))
        .singleElement()
        .extracting(Thing::area)
        .isEqualTo(31L);
  }

  @Test
  void background_is_no_thing() {
    assertThat(things(Mask.of(3, 3, new byte[9]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_pixel_is_of_exactly_one_thing(long seed) {
    Mask mask = Pictures.blots(61, 47, 255, 60, new Random(seed));
    byte[] painted = new byte[mask.pixels()];

    for (Thing thing : things(mask)) {
      thing
          .runs()
          .forEach(
              run -> {
                for (int x = run.from(); x < run.to(); x++) {
                  assertThat(painted[run.row() * mask.width() + x]).isZero();
                  painted[run.row() * mask.width() + x] = (byte) thing.classId();
                }
              });
    }

    assertThat(Mask.of(mask.width(), mask.height(), painted)).isEqualTo(mask);
  }

  private static List<Thing> things(Mask mask) {
    Things things = new Things(mask);
    List<Thing> all = new ArrayList<>();
    for (Optional<Thing> next = things.next(); next.isPresent(); next = things.next()) {
      all.add(next.get());
    }
    return all;
  }
}
