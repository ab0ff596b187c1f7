package io.plumbline.quickstart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.masks.Mask;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SceneComposerTest {
  private static final int SIDE = SceneComposer.SIDE;
  private static final List<Scene> SCENES = scenes(7, 60);

  @Test
  void the_same_seed_and_number_give_the_same_picture_whatever_was_composed_before() {
    Scene alone = composer(7).scene(59);
    Scene last = SCENES.get(59);

    assertThat(pixels(alone)).isEqualTo(pixels(last));
    assertThat(alone.boxes()).isEqualTo(last.boxes());
    assertThat(alone.mask()).isEqualTo(last.mask());
  }

  @Test
  void another_seed_gives_other_pictures_of_other_digits() {
    Scene other = composer(8).scene(0);

    assertThat(pixels(other)).isNotEqualTo(pixels(SCENES.get(0)));
    assertThat(other.boxes()).isNotEqualTo(SCENES.get(0).boxes());
  }

  @Test
  void grounds_are_dark_and_bright_whatever_the_seed() {
    double[] means =
        SCENES.stream()
            .mapToDouble(s -> IntStream.of(pixels(s)).average().orElseThrow())
            .sorted()
            .toArray();

    assertThat(means[means.length - 1]).isGreaterThan(2 * means[0]);
  }

  @Test
  void there_are_one_or_two_digits_on_a_picture_and_either_number_is_met() {
    assertThat(SCENES.stream().map(scene -> scene.boxes().size()).collect(Collectors.toSet()))
        .isEqualTo(Set.of(1, 2));
  }

  @Test
  void every_pixel_of_a_digit_lies_in_a_box_of_its_class() {
    for (Scene scene : SCENES) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          int id = scene.mask().classAt(x, y);
          if (id > 0) {
            Box pixel = new Box(id - 1, x, y, 1, 1);
            assertThat(scene.boxes()).anyMatch(box -> contains(box, pixel));
          }
        }
      }
    }
  }

  @Test
  void every_box_is_the_smallest_around_its_digit() {
    for (Scene scene : SCENES) {
      for (Box box : scene.boxes()) {
        assertThat(edges(box)).allMatch(edge -> inked(scene.mask(), edge), scene + ": " + box);
      }
    }
  }

  @Test
  void boxes_share_little() {
    for (Scene scene : SCENES) {
      for (Box one : scene.boxes()) {
        assertThat(scene.boxes())
            .filteredOn(other -> !other.equals(one))
            .allMatch(other -> one.iou(other) < 0.15);
      }
    }
  }

  @Test
  void digits_are_brighter_than_their_ground_some_little_and_some_much() {
    double[] contrasts =
        SCENES.stream().mapToDouble(SceneComposerTest::contrast).sorted().toArray();

    assertThat(contrasts[0]).isGreaterThan(30);
    assertThat(contrasts[contrasts.length - 1]).isGreaterThan(1.5 * contrasts[0]);
  }

  @Test
  void digits_are_of_different_sizes() {
    int[] heights =
        SCENES.stream().flatMap(s -> s.boxes().stream()).mapToInt(Box::height).sorted().toArray();

    assertThat(heights[0]).isLessThan(Bars.HEIGHT + 8);
    assertThat(heights[heights.length - 1]).isGreaterThan(3 * Bars.HEIGHT / 2);
  }

  private static SceneComposer composer(long seed) {
    return new SceneComposer(seed, Bars.deck(1000));
  }

  private static List<Scene> scenes(long seed, int count) {
    SceneComposer composer = composer(seed);
    return IntStream.range(0, count).mapToObj(composer::scene).toList();
  }

  private static int[] pixels(Scene scene) {
    return scene.picture().getRaster().getSamples(0, 0, SIDE, SIDE, 0, (int[]) null);
  }

  private static boolean contains(Box outer, Box inner) {
    return outer.classId() == inner.classId()
        && outer.left() <= inner.left()
        && outer.top() <= inner.top()
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom();
  }

  private static List<Box> edges(Box box) {
    return List.of(
        new Box(box.classId(), box.left(), box.top(), box.width(), 1),
        new Box(box.classId(), box.left(), box.bottom() - 1, box.width(), 1),
        new Box(box.classId(), box.left(), box.top(), 1, box.height()),
        new Box(box.classId(), box.right() - 1, box.top(), 1, box.height()));
  }

  private static boolean inked(Mask mask, Box box) {
    return IntStream.range(box.left(), box.right())
        .boxed()
        .flatMap(x -> IntStream.range(box.top(), box.bottom()).mapToObj(y -> mask.classAt(x, y)))
        .anyMatch(id -> id == box.classId() + 1);
  }

  private static double contrast(Scene scene) {
    int[] pixels = pixels(scene);
    return Stream.of(true, false)
        .mapToDouble(
            digit ->
                (digit ? 1 : -1)
                    * IntStream.range(0, pixels.length)
                        .filter(i -> (scene.mask().classAt(i) > 0) == digit)
                        .map(i -> pixels[i])
                        .average()
                        .orElseThrow())
        .sum();
  }
}
