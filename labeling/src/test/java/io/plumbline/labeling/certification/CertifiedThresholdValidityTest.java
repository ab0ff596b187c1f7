package io.plumbline.labeling.certification;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The certificate's promise, counted: over many draws of the sample from one fixed pool, how often
 * does any accepted prefix break it? {@code -Dcertification.draws=20000} looks closer.
 */
class CertifiedThresholdValidityTest {
  private static final int POOL = 2000;

  static Stream<Arguments> situations() {
    return Stream.of(
            List.of(0.05, 0.03),
            List.of(0.05, 0.15),
            List.of(0.05, 0.5),
            List.of(0.05, 0.97),
            List.of(0.1, 0.1),
            List.of(0.01, 0.3),
            List.of(0.3, 0.2))
        .flatMap(
            pair ->
                layouts(pair.get(0)).map(layout -> Arguments.of(layout, pair.get(0), pair.get(1))));
  }

  private static Stream<Layout> layouts(double epsilon) {
    Layout even = Layout.evenlyAtTheTolerance(POOL, epsilon);
    Layout sawtooth = Layout.sawtooth(POOL, epsilon);
    return Stream.of(
        even,
        even.withTies(150),
        sawtooth,
        sawtooth.withTies(40),
        Layout.errorsAtTheTop(POOL, epsilon),
        Layout.errorsJustPastABoundary(POOL, epsilon, 300),
        Layout.errorsJustPastABoundary(POOL, epsilon, 1200),
        Layout.errorsJustPastABoundary(POOL, epsilon, 1200).withTies(25));
  }

  @ParameterizedTest(name = "{0}, tolerance {1}, rate {2}")
  @MethodSource("situations")
  void no_layout_of_errors_breaks_the_promise_more_often_than_allowed(
      Layout layout, double epsilon, double rate) {
    new BrokenPromises(layout.losses(), layout::endsTie, epsilon, rate)
        .areNoMoreThanAllowed(LossKind.ZERO_ONE);
  }
}
