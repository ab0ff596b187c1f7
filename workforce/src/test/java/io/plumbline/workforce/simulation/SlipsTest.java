package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlipsTest {
  private static final int MANY = 20_000;
  private static final ImageSize IMAGE = ImageSize.ofColour(200, 100);

  @Test
  void things_are_missed_and_classes_mixed_up_as_often_as_stated() {
    Slips slips = slips("0.2", "0.1", "0", "0").slips(7);

    long missed = LongStream.range(0, MANY).filter(slips::misses).count();
    Collection<Long> counts =
        LongStream.range(0, MANY)
            .mapToObj(thing -> slips.classOf(thing, 2, 4))
            .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
            .values();

    // Each within five standard deviations of its expectation.
    assertThat(missed).isBetween(1788L, 2212L);
    assertThat(counts.stream().sorted().limit(3)).allMatch(n -> n > 1154 && n < 1512);
    assertThat(counts.stream().mapToLong(n -> n).max().orElseThrow()).isBetween(15717L, 16283L);
  }

  @Test
  void where_there_is_one_class_no_other_can_be_named() {
    Slips slips = slips("1", "0", "0", "0").slips(7);

    assertThat(LongStream.range(0, 100).mapToObj(thing -> slips.classOf(thing, 0, 1)))
        .containsOnly(0);
  }

  @Test
  void the_displacement_is_normal_with_the_stated_share_of_the_size() {
    Slips slips = slips("0", "0", "0", "0.05").slips(7);

    int[] off = IntStream.range(0, MANY).map(thing -> slips.off("left", thing, 1000)).toArray();
    double mean = IntStream.of(off).average().orElseThrow();
    double variance = IntStream.of(off).mapToDouble(d -> (double) d * d).average().orElseThrow();

    // 50 pixels; its own deviation is 50 / sqrt(2 * 20,000) = 0.25.
    assertThat(mean).isBetween(-1.8, 1.8);
    assertThat(Math.sqrt(variance)).isBetween(48.7, 51.3);
    assertThat(IntStream.of(off).filter(d -> Math.abs(d) > 100).count()).isBetween(750L, 1070L);
  }

  @Test
  void a_thing_is_invented_on_as_many_images_as_stated_and_lies_within_them() {
    Part part = slips("0", "0", "0.3", "0");

    List<Box> invented =
        LongStream.range(0, MANY)
            .mapToObj(part::slips)
            .map(slips -> slips.invented(IMAGE, 4))
            .flatMap(Optional::stream)
            .toList();

    assertThat(invented).hasSizeBetween(5676, 6324).allMatch(IMAGE::contains);
    assertThat(invented).extracting(Box::classId).contains(0, 1, 2, 3);
    assertThat(invented).allMatch(box -> box.width() >= 10 && box.width() < 60);
    assertThat(invented).allMatch(box -> box.height() >= 5 && box.height() < 30);
    assertThat(slips("0", "0", "1", "0").slips(3).invented(ImageSize.ofColour(1, 1), 1))
        .contains(new Box(0, 0, 0, 1, 1));
  }

  @Test
  void each_object_thing_and_worker_has_slips_of_its_own_and_always_the_same() {
    Part ann = slips("0", "0.5", "0", "0.1");
    Part bob = Parts.ofBoxes().of(Parts.worker("bob", "0", "0.5", "0", "0.1"));

    assertThat(missed(ann.slips(7)))
        .isEqualTo(missed(ann.slips(7)))
        .isNotEqualTo(missed(ann.slips(8)))
        .isNotEqualTo(missed(bob.slips(7)));
    assertThat(ann.slips(7).off("left", 0, 1000))
        .isEqualTo(ann.slips(7).off("left", 0, 1000))
        .isNotEqualTo(ann.slips(7).off("right", 0, 1000))
        .isNotEqualTo(ann.slips(7).off("left", 1, 1000));
  }

  private static List<Boolean> missed(Slips slips) {
    return LongStream.range(0, 64).mapToObj(slips::misses).toList();
  }

  private static Part slips(String error, String miss, String invent, String jitter) {
    return Parts.ofBoxes().of(Parts.worker("ann", error, miss, invent, jitter));
  }
}
