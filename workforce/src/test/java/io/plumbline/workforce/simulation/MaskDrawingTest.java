package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.MaskQuality;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import io.plumbline.workforce.fixture.FaultyStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskDrawingTest {
  private static final Mask SQUARE = Pictures.square(120, 40, 50, 40, 3);
  private static final SimulatedWorkerSpec PERFECT = Parts.worker("ann", "0", "0", "0", "0");
  private static final int IMAGES = 1000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void without_slips_the_truth_is_painted(long seed) {
    Mask truth = Pictures.blots(80, 60, 4, 30, new Random(seed));

    assertThat(new MaskDrawing(truth, 4, Parts.ofMasks().of(PERFECT).slips(seed)).mask())
        .isEqualTo(truth);
  }

  @Test
  void edges_are_off_by_the_stated_share_of_a_things_size() {
    List<Mask> painted = masks(SQUARE, Parts.worker("ann", "0", "0", "0", "0.1"));

    // A square of 40 pixels: a deviation of 4; its own is 0.09.
    assertThat(deviation(painted, mask -> left(mask) - 40)).isBetween(3.5, 4.5);
    assertThat(deviation(painted, mask -> top(mask) - 50)).isBetween(3.5, 4.5);
    // The growth all around, 2 * sqrt(0.5) * 4 on both sides together.
    assertThat(deviation(painted, mask -> Math.sqrt(Pictures.count(mask, 3)) - 40))
        .isBetween(5.0, 6.3);
  }

  @Test
  void the_more_jitter_the_worse_the_masks() {
    double careful = quality("0.03");
    double careless = quality("0.1");

    assertThat(careful).isBetween(0.85, 0.95);
    assertThat(careless).isBetween(0.6, 0.8);
  }

  @Test
  void a_worker_that_misses_all_paints_only_what_it_invents() {
    Mask truth = Pictures.blots(80, 60, 4, 30, new Random(1));

    assertThat(masks(truth, Parts.worker("ann", "0", "1", "0", "0")))
        .allMatch(mask -> Pictures.count(mask, 0) == mask.pixels());
    assertThat(masks(truth, Parts.worker("ann", "0", "1", "1", "0")))
        .allMatch(mask -> mask.classesPresent().length == 2);
  }

  @Test
  void a_thing_is_missed_as_a_whole_as_often_as_stated() {
    List<Mask> painted = masks(SQUARE, Parts.worker("ann", "0", "0.2", "0", "0"));

    // 1,000 images: 200, standard deviation 12.6.
    assertThat(painted.stream().filter(mask -> Pictures.count(mask, 3) == 0).count())
        .isBetween(137L, 263L);
    assertThat(painted).allMatch(mask -> List.of(0, 1600).contains(Pictures.count(mask, 3)));
  }

  @Test
  void a_worker_that_always_errs_paints_the_right_pixels_in_a_wrong_class() {
    assertThat(masks(SQUARE, Parts.worker("ann", "1", "0", "0", "0")))
        .allMatch(mask -> Pictures.count(mask, 0) == Pictures.count(SQUARE, 0))
        .allMatch(mask -> Pictures.count(mask, 3) == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1"})
  void however_far_a_worker_is_off_it_paints_within_the_image(String jitter) {
    assertThat(masks(SQUARE, Parts.worker("ann", "0.1", "0.1", "0.5", jitter)))
        .allMatch(mask -> mask.isAsLargeAs(SQUARE));
  }

  @Test
  void the_truths_file_is_read_with_the_numbers_that_its_map_gives_them() throws IOException {
    URI png = png(Pictures.mask("021"));

    Optional<ObjectNode> answer =
        answer(
            "{\"truth-ref\":\"%s\",\"truth-ref-metadata\":{\"internal-color-map\":".formatted(png)
                + "{\"0\":{\"class-name\":\"BACKGROUND\"},\"1\":{\"class-name\":\"yak\"},"
                + "\"2\":{\"class-name\":\"cat\"}}}}",
            new FileObjectStore());

    assertThat(read(answer.orElseThrow())).isEqualTo(Pictures.mask("014"));
  }

  @Test
  void an_object_without_a_readable_mask_tells_no_truth() throws IOException {
    ObjectStore files = new FileObjectStore();
    Path text = Files.writeString(folder.resolve("text.png"), "this is no image");

    assertThat(answer("{}", files)).isEmpty();
    assertThat(answer("{\"truth-ref\":3}", files)).isEmpty();
    assertThat(answer("{\"truth-ref\":\"" + text.toUri() + "\"}", files)).isEmpty();
    assertThat(answer("{\"truth-ref\":\"" + folder.resolve("none.png").toUri() + "\"}", files))
        .isEmpty();
    assertThat(answer("{\"truth-ref\":\"%s\"}".formatted(png(Pictures.mask("07"))), files))
        .isEmpty();
  }

  @Test
  void a_mask_too_large_to_paint_tells_no_truth() throws IOException {
    URI large = png(Mask.of(4000, 3000, new byte[12_000_000]));

    assertThat(answer("{\"truth-ref\":\"" + large + "\"}", new FileObjectStore())).isEmpty();
  }

  @Test
  void a_store_that_fails_is_no_missing_truth() throws IOException {
    URI png = png(Pictures.mask("01"));

    assertThatThrownBy(
            () -> answer("{\"truth-ref\":\"" + png + "\"}", new FaultyStore(any -> true, 1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the connection was reset");
  }

  private double quality(String jitter) {
    return masks(SQUARE, Parts.worker("ann", "0", "0", "0", jitter)).stream()
        .mapToDouble(mask -> MaskQuality.of(mask, SQUARE))
        .average()
        .orElseThrow();
  }

  private URI png(Mask mask) throws IOException {
    Path file = folder.resolve(mask.hashCode() + ".png");
    try (OutputStream out = Files.newOutputStream(file)) {
      new MaskPngWriter(new MaskPalette(9)).write(mask, out);
    }
    return file.toUri();
  }

  private static Optional<ObjectNode> answer(String line, ObjectStore store) throws IOException {
    return new MaskCraft(Parts.ofMasks().of(PERFECT), store)
        .answer(0, (ObjectNode) Json.mapper().readTree(line));
  }

  private static Mask read(ObjectNode answer) {
    return new CrowdSemanticSegmentation(Parts.ANIMALS)
        .read(answer.get(CrowdSemanticSegmentation.ELEMENT));
  }

  private static List<Mask> masks(Mask truth, SimulatedWorkerSpec worker) {
    Part part = Parts.ofMasks().of(worker);
    return LongStream.range(0, IMAGES)
        .mapToObj(id -> new MaskDrawing(truth, 4, part.slips(id)).mask())
        .toList();
  }

  private static double deviation(List<Mask> masks, ToDoubleFunction<Mask> off) {
    return Math.sqrt(masks.stream().mapToDouble(off).map(d -> d * d).average().orElseThrow());
  }

  private static int left(Mask mask) {
    return first(mask, pixel -> pixel % mask.width());
  }

  private static int top(Mask mask) {
    return first(mask, pixel -> pixel / mask.width());
  }

  /** The least of a coordinate among the pixels that are painted. */
  private static int first(Mask mask, IntUnaryOperator coordinate) {
    return IntStream.range(0, mask.pixels())
        .filter(pixel -> mask.classAt(pixel) != 0)
        .map(coordinate)
        .min()
        .orElseThrow();
  }
}
