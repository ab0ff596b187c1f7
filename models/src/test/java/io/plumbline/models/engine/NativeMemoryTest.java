package io.plumbline.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import io.plumbline.models.sample.Drawer;
import io.plumbline.models.sample.Learner;
import io.plumbline.models.sample.Models;
import io.plumbline.models.sample.Scenes;
import io.plumbline.models.training.CheckpointFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trains and predicts again and again and looks at the process's memory, whose Java heap is taken
 * whole at the start (see the module's {@code pom.xml}): by default with the networks whose arrays
 * are so large that a few lost ones are seen; with {@code -Dplumbline.leak.minutes=60} with all of
 * them, for an hour together.
 */
class NativeMemoryTest {
  private static final Duration MOMENT = Duration.ofMillis(4000);
  private static final Path STATUS = Path.of("/proc/self/status");

  /** What malloc, the compiler and the class loader may add in a window. */
  private static final long BOUND_KIB = 48 * 1024;

  /** A leak goes on in each window; what the process takes once and keeps does not. */
  private static final int WINDOWS = 4;

  private static final int MINUTES = Integer.getInteger("plumbline.leak.minutes", 0);
  private static final int TESTS = 3 * Learner.values().length + 2 * Drawer.values().length + 1;

  static List<Learner> learners() {
    return MINUTES == 0 ? List.of(Learner.IMAGE_BACKBONE) : List.of(Learner.values());
  }

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @MethodSource("learners")
  void training_again_and_again_takes_no_more_memory(Learner learner) throws IOException {
    assertFlat(() -> learner.train(1, CheckpointFolder.none()));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void predicting_on_and_on_takes_no_more_memory(Learner learner) throws IOException {
    List<DataItem> objects = learner.items(3, 0, 64).stream().map(LabeledItem::item).toList();
    try (Predictor predictor = Predictor.of(learner.undisturbed().model())) {
      assertFlat(() -> predictor.predict(objects.iterator(), NativeMemoryTest::check));
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void loading_a_model_again_and_again_takes_no_more_memory(Learner learner) throws IOException {
    List<DataItem> object = learner.items(3, 0, 1).stream().map(LabeledItem::item).toList();
    assertFlat(
        () -> {
          try (Predictor predictor = Predictor.of(learner.undisturbed().model())) {
            predictor.predict(object.iterator(), NativeMemoryTest::check);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void training_to_draw_again_and_again_takes_no_more_memory(Drawer drawer) throws IOException {
    assertFlat(() -> drawer.train(Drawer.brief(), CheckpointFolder.none()));
  }

  @ParameterizedTest
  @EnumSource
  void drawing_on_and_on_takes_no_more_memory(Drawer drawer) throws IOException {
    List<DataItem> pictures =
        Drawer.SCENES.scenes(1000, 16).stream().map(Scenes.Scene::item).toList();
    try (Predictor predictor = Predictor.of(drawer.undisturbed().model())) {
      assertFlat(() -> predictor.predict(pictures.iterator(), NativeMemoryTest::checkDrawn));
    }
  }

  /** A gradient lost at each step, 4 MB, would be seen after a few dozen. */
  @Test
  void step_after_step_takes_no_more_memory() throws IOException {
    try (Matrix matrix = new Matrix();
        Adam adam = new Adam(matrix, 0, 10)) {
      assertFlat(() -> matrix.step(adam));
    }
  }

  /** A million numbers that are drawn to zero. */
  private static final class Matrix extends Network {
    private final NDArray values;

    Matrix() {
      values = learn(BODY + "values", manager().ones(new Shape(1000, 1000)), 1);
    }

    @Override
    public NDArray logits(NDList input, Mode mode) {
      return input.singletonOrThrow().mul(values);
    }

    void step(Adam adam) {
      try (NDManager scope = batchScope()) {
        JniUtils.setGradMode(true);
        NDList two = new NDList(scope.full(new Shape(1), 2f));
        adam.step(logits(two, Mode.TRAINING).square().sum(), 1e-3);
      }
    }
  }

  private static void check(PredictedItem item) {
    assertThat(item).isInstanceOf(PredictedItem.Scored.class);
  }

  private static void checkDrawn(PredictedItem item) {
    assertThat(item).isInstanceOfAny(PredictedItem.Detected.class, PredictedItem.Segmented.class);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void assertFlat(Work work) throws IOException {
    Duration window = duration().dividedBy(WINDOWS + 1);
    repeat(work, window);
    List<Long> grown = new ArrayList<>();
    while (grown.size() < WINDOWS) {
      grown.add(grownKib(work, window));
    }
    assertThat(grown)
        .as("KiB grown in each window of %s", window)
        .anyMatch(growth -> growth < BOUND_KIB);
  }

  private static long grownKib(Work work, Duration window) throws IOException {
    long before = residentKib();
    repeat(work, window);
    return residentKib() - before;
  }

  private static void repeat(Work work, Duration duration) throws IOException {
    long end = System.nanoTime() + duration.toNanos();
    do {
      work.run();
    } while (System.nanoTime() < end);
  }

  private static Duration duration() {
    return MINUTES == 0 ? MOMENT : Duration.ofMinutes(MINUTES).dividedBy(TESTS);
  }

  private static long residentKib() throws IOException {
    System.gc();
    try (Stream<String> lines = Files.lines(STATUS)) {
      String size = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(size.replaceAll("\\D", ""));
    }
  }
}
