package io.plumbline.labeling.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskConsolidationTest {
  private static ConsolidatedMask consolidate(List<WorkerMask> answers) {
    return new MaskConsolidation().consolidate(answers);
  }

  @Test
  void a_single_answer_is_kept_with_confidence_zero() {
    Mask mask = Masks.of("012", "210");
    assertThat(consolidate(List.of(new WorkerMask("ann", mask))))
        .isEqualTo(new ConsolidatedMask(mask, 0, 1));
  }

  @Test
  void what_all_painted_is_the_mask_and_more_workers_are_surer() {
    Mask mask = Masks.discs(60, 40, 3, 4, new Random(1));
    ConsolidatedMask two = consolidate(same(mask, 2));
    ConsolidatedMask five = consolidate(same(mask, 5));

    assertThat(two.mask()).isEqualTo(mask);
    assertThat(five.mask()).isEqualTo(mask);
    assertThat(two.confidence()).isBetween(0.8, five.confidence());
    assertThat(five.confidence()).isLessThan(1);
  }

  @Test
  void nothing_painted_by_anybody_is_background_and_sure() {
    ConsolidatedMask none = consolidate(same(Masks.of("000", "000"), 3));
    assertThat(none.mask()).isEqualTo(Masks.of("000", "000"));
    assertThat(none.confidence()).isEqualTo(1, within(1e-9));
  }

  @Test
  void background_that_all_left_alone_makes_nothing_surer() {
    Random random = new Random(2);
    Mask painted = Masks.discs(30, 30, 1, 3, random);
    List<WorkerMask> small = IntStream.range(0, 3).mapToObj(i -> part(painted, i, 30)).toList();
    List<WorkerMask> wide = IntStream.range(0, 3).mapToObj(i -> part(painted, i, 90)).toList();

    assertThat(consolidate(wide).confidence())
        .isEqualTo(consolidate(small).confidence(), within(0.05));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void knowing_the_workers_is_better_than_a_majority_before_any_smoothing(long seed) {
    Mask truth = Masks.discs(120, 90, 3, 8, new Random(seed));
    List<WorkerMask> answers = twoGoodThreePoor(new PaintingCrowd(truth, 3, seed));
    MaskStack stack = new MaskStack(answers);
    PixelSkills skills = PixelSkills.fit(stack);

    assertThat(accuracy(alone(stack, skills), truth))
        .isGreaterThan(accuracy(PaintingCrowd.majority(answers), truth) + 0.01);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void smoothed_it_is_far_better_than_a_majority_of_noisy_workers(long seed) {
    Mask truth = Masks.discs(120, 90, 3, 8, new Random(seed));
    List<WorkerMask> answers = twoGoodThreePoor(new PaintingCrowd(truth, 3, seed));

    assertThat(MaskQuality.of(consolidate(answers).mask(), truth))
        .isGreaterThan(MaskQuality.of(PaintingCrowd.majority(answers), truth) + 0.1)
        .isGreaterThan(0.95);
  }

  /** In one image with few things in it the poor workers may err alike; over many they do not. */
  @Test
  void where_whole_things_are_mixed_up_it_is_better_than_a_majority_on_average() {
    double gained =
        LongStream.range(0, 20)
            .mapToDouble(MaskConsolidationTest::gainOverMajority)
            .average()
            .orElseThrow();
    assertThat(gained).isGreaterThan(0.02);
  }

  private static double gainOverMajority(long seed) {
    Mask truth = Masks.discs(160, 120, 3, 12, new Random(seed));
    PaintingCrowd crowd = new PaintingCrowd(truth, 3, seed);
    List<WorkerMask> answers =
        List.of(
            crowd.blotchy("ann", 0.05, 10),
            crowd.blotchy("bob", 0.05, 10),
            crowd.blotchy("eve", 0.4, 10),
            crowd.blotchy("joe", 0.4, 10),
            crowd.blotchy("zoe", 0.4, 10));
    return MaskQuality.of(consolidate(answers).mask(), truth)
        - MaskQuality.of(PaintingCrowd.majority(answers), truth);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,3", "3,5", "4,9"})
  void the_order_of_the_answers_changes_nothing(long seed, int workers) {
    Mask truth = Masks.discs(50, 40, 4, 5, new Random(seed));
    PaintingCrowd crowd = new PaintingCrowd(truth, 4, seed);
    List<WorkerMask> answers =
        new ArrayList<>(
            IntStream.range(0, workers)
                .mapToObj(i -> crowd.noisy("w" + i, 0.05 + 0.08 * i))
                .toList());
    ConsolidatedMask before = consolidate(answers);
    Collections.shuffle(answers, new Random(seed));

    assertThat(consolidate(answers)).isEqualTo(before);
  }

  @Test
  void a_pixel_on_which_all_agree_is_left_as_it_is() {
    Mask dot = Masks.of("000", "010", "000");
    List<WorkerMask> answers =
        List.of(new WorkerMask("ann", dot), new WorkerMask("bob", dot), new WorkerMask("eve", dot));
    assertThat(consolidate(answers).mask()).isEqualTo(dot);
  }

  @Test
  void a_doubtful_pixel_follows_those_around_it() {
    Mask full = Masks.of("111", "111", "111");
    Mask hole = Masks.of("111", "101", "111");
    List<WorkerMask> answers = List.of(new WorkerMask("ann", full), new WorkerMask("bob", hole));
    assertThat(consolidate(answers).mask()).isEqualTo(full);
  }

  @Test
  void better_agreement_is_a_higher_confidence() {
    Mask truth = Masks.discs(80, 60, 2, 5, new Random(7));
    PaintingCrowd crowd = new PaintingCrowd(truth, 2, 8);
    double careful = consolidate(three(crowd, 0.02)).confidence();
    double sloppy = consolidate(three(crowd, 0.3)).confidence();
    assertThat(careful).isGreaterThan(sloppy + 0.1);
  }

  @Test
  void an_image_of_many_patterns_keeps_to_its_memory() {
    assertThat(PatternCounts.of(new MaskStack(noise(1500, 1000))).size())
        .isEqualTo(PatternCounts.MOST);
  }

  @Test
  void noise_is_decided_too() {
    assertThat(consolidate(noise(60, 40)).confidence()).isBetween(0.0, 1.0);
  }

  private static List<WorkerMask> noise(int width, int height) {
    Random random = new Random(9);
    return IntStream.range(0, 5)
        .mapToObj(i -> new WorkerMask("w" + i, Masks.noise(width, height, 20, random)))
        .toList();
  }

  @Test
  void answers_that_do_not_belong_together_are_reported() {
    WorkerMask ann = new WorkerMask("ann", Masks.of("00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consolidate(List.of()))
        .withMessage("there is no mask to consolidate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consolidate(List.of(ann, ann)))
        .withMessage("ann answered twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consolidate(List.of(ann, new WorkerMask("bob", Masks.of("0")))))
        .withMessage("ann painted a mask of 2 x 1 pixels, but bob a mask of 1 x 1 pixels");
  }

  private static List<WorkerMask> twoGoodThreePoor(PaintingCrowd crowd) {
    return List.of(
        crowd.noisy("ann", 0.1),
        crowd.noisy("bob", 0.1),
        crowd.noisy("eve", 0.7),
        crowd.noisy("joe", 0.7),
        crowd.noisy("zoe", 0.7));
  }

  private static List<WorkerMask> three(PaintingCrowd crowd, double errorRate) {
    return List.of(
        crowd.noisy("ann", errorRate),
        crowd.noisy("bob", errorRate),
        crowd.noisy("eve", errorRate));
  }

  private static List<WorkerMask> same(Mask mask, int workers) {
    return IntStream.range(0, workers).mapToObj(i -> new WorkerMask("w" + i, mask)).toList();
  }

  /** A worker who left out a third of the columns, in an image that is so wide. */
  private static WorkerMask part(Mask mask, int worker, int width) {
    byte[] pixels = new byte[width * mask.height()];
    for (int i = 0; i < mask.pixels(); i++) {
      int x = i % mask.width();
      pixels[i / mask.width() * width + x] = (byte) (x % 3 == worker ? 0 : mask.classAt(i));
    }
    return new WorkerMask("w" + worker, Mask.of(width, mask.height(), pixels));
  }

  private static Mask alone(MaskStack stack, PixelSkills skills) {
    int[] answers = new int[stack.workers()];
    double[] posterior = new double[stack.digits()];
    byte[] pixels = new byte[stack.pixels()];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      stack.split(stack.pattern(pixel), answers);
      skills.posterior(answers, posterior);
      int best =
          IntStream.range(0, posterior.length)
              .reduce(0, (b, k) -> posterior[k] > posterior[b] ? k : b);
      pixels[pixel] = (byte) stack.classOf(best);
    }
    return Mask.of(stack.width(), stack.height(), pixels);
  }

  private static double accuracy(Mask mask, Mask truth) {
    return IntStream.range(0, truth.pixels())
            .filter(i -> mask.classAt(i) == truth.classAt(i))
            .count()
        / (double) truth.pixels();
  }
}
