package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The certificate's promise, counted: over many draws of the sample from one fixed pool, how often
 * does any accepted prefix break it? {@code -Dcertification.draws=20000} looks closer.
 */
class CertifiedThresholdValidityTest {
  private static final int DRAWS = Integer.getInteger("certification.draws", 1000);
  private static final int POOL = 2000;
  private static final double ALPHA = 0.05;

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
    CertifiedThreshold rule = new CertifiedThreshold(LossKind.ZERO_ONE, 1 - epsilon, ALPHA, rate);
    SplittableRandom random = new SplittableRandom(20261124);
    int violations = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      violations += breaksThePromise(layout, epsilon, rate, rule, random.split()) ? 1 : 0;
    }
    double margin = 3 * Math.sqrt(ALPHA * (1 - ALPHA) / DRAWS);
    assertThat((double) violations / DRAWS).isLessThanOrEqualTo(ALPHA + margin);
  }

  private static boolean breaksThePromise(
      Layout layout,
      double epsilon,
      double rate,
      CertifiedThreshold rule,
      SplittableRandom random) {
    Losses sampled = rule.noLosses();
    int errors = 0;
    for (int i = 0; i < layout.pool(); i++) {
      boolean inSample = random.nextDouble() < rate;
      sampled.add(layout.wrong()[i] ? 1 : 0, inSample ? 1 : 0);
      errors += !inSample && layout.wrong()[i] ? 1 : 0;
      int unsampled = i + 1 - sampled.sampled();
      if (layout.endsTie(i)
          && errors > epsilon * unsampled + 1e-9
          && rule.accepts(sampled, unsampled)) {
        return true;
      }
    }
    return false;
  }
}
