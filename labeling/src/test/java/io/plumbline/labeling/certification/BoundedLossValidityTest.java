package io.plumbline.labeling.certification;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@link CertifiedThresholdValidityTest} for losses between 0 and 1, such as 1 - IoU: over many
 * draws of the sample from one fixed pool, how often does any accepted prefix lose more than it
 * may? {@code -Dcertification.draws=20000} looks closer.
 */
class BoundedLossValidityTest {
  private static final int POOL = 2000;

  /** The losses of a pool's objects by falling confidence, of which some in a row are equal. */
  private record Losing(String name, double[] losses, int tieSize) {
    static Losing of(String name, IntToDoubleFunction loss) {
      double[] losses = IntStream.range(0, POOL).mapToDouble(loss).toArray();
      return new Losing(name, losses, 1);
    }

    /** Every loss clipped to [0, 1] and all moved until the pool's mean is a little too large. */
    Losing justAbove(double epsilon) {
      double[] moved = losses.clone();
      for (int round = 0; round < 50; round++) {
        double lacking = 1.01 * epsilon - Arrays.stream(moved).average().orElseThrow();
        Arrays.setAll(moved, i -> Math.max(0, Math.min(1, moved[i] + lacking)));
      }
      return new Losing(name, moved, tieSize);
    }

    Losing withTies(int size) {
      return new Losing(name + " in ties of " + size, losses, size);
    }

    boolean endsTie(int object) {
      return object + 1 == POOL || (object + 1) / tieSize > object / tieSize;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(
            List.of(0.4, 0.05),
            List.of(0.4, 0.3),
            List.of(0.3, 0.1),
            List.of(0.3, 0.6),
            List.of(0.3, 0.95),
            List.of(0.05, 0.2))
        .flatMap(
            pair ->
                layouts(pair.get(0)).map(layout -> Arguments.of(layout, pair.get(0), pair.get(1))));
  }

  private static Stream<Losing> layouts(double epsilon) {
    SplittableRandom random = new SplittableRandom(11);
    Losing rising = Losing.of("rising", i -> (double) i / POOL);
    Losing noisy = Losing.of("noisy", i -> random.nextDouble());
    return Stream.of(
            Losing.of("all alike", i -> epsilon),
            Losing.of("two kinds", i -> i % 2 == 0 ? 0 : 2 * epsilon),
            Losing.of("all or nothing", i -> i % 10 < 10 * epsilon ? 1 : 0),
            rising,
            rising.withTies(100),
            noisy,
            noisy.withTies(30),
            Losing.of("worst first", i -> i < epsilon * POOL ? 1 : 0.01),
            Losing.of("waves", i -> epsilon * (1 + Math.sin(i / 90.0))))
        .map(layout -> layout.justAbove(epsilon));
  }

  @ParameterizedTest(name = "{0}, tolerance {1}, rate {2}")
  @MethodSource("situations")
  void no_layout_of_losses_breaks_the_promise_more_often_than_allowed(
      Losing layout, double epsilon, double rate) {
    new BrokenPromises(layout.losses(), layout::endsTie, epsilon, rate)
        .areNoMoreThanAllowed(LossKind.BOUNDED);
  }
}
