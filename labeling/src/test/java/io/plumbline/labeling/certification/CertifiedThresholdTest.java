package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertifiedThresholdTest {
  private static final double RARELY = 1e-6;

  private static List<Prevalidated> sample(int correct, int wrong) {
    List<Prevalidated> sample = new ArrayList<>();
    for (int i = 0; i < correct + wrong; i++) {
      sample.add(judged(1 - i / 10_000.0, i < correct));
    }
    return sample;
  }

  private static Prevalidated judged(double confidence, boolean correct) {
    return correct ? Prevalidated.right(confidence) : Prevalidated.wrong(confidence);
  }

  private static double log(Evidence evidence, int sampled, int errors, long unsampled) {
    return evidence.log(evidence.none().add(0, sampled - errors).add(1, errors), unsampled);
  }

  private static Certificate certify(List<Prevalidated> sample, double rate, long unsampled) {
    return new CertifiedThreshold(LossKind.ZERO_ONE, 0.95, 0.05, rate)
        .certify(sample, confidence -> unsampled);
  }

  @Test
  void nothing_is_certified_without_a_sample() {
    Certificate certificate = certify(List.of(), 0.1, 1000);
    assertThat(certificate.certified()).isFalse();
    assertThat(certificate.threshold()).isEmpty();
    assertThat(certificate.blocks()).isEmpty();
    assertThat(certificate.logEvidence()).isZero();
    assertThat(certificate.autoLabeled()).isZero();
  }

  @Test
  void nothing_is_certified_with_fewer_than_59_points_however_good() {
    assertThat(certify(sample(58, 0), RARELY, 0).certified()).isFalse();
  }

  @Test
  void about_59_points_without_error_suffice_at_five_percent() {
    int needed =
        IntStream.range(1, 1000)
            .filter(n -> certify(sample(n, 0), RARELY, 0).certified())
            .findFirst()
            .orElseThrow();
    assertThat(needed).isBetween(59, 90);
  }

  @ParameterizedTest
  @CsvSource({"0.9,0.05,29,45", "0.99,0.05,299,440", "0.95,0.01,90,125"})
  void fewer_points_suffice_for_a_lower_target_and_more_for_a_lower_alpha(
      double target, double alpha, int least, int most) {
    CertifiedThreshold rule = new CertifiedThreshold(LossKind.ZERO_ONE, target, alpha, RARELY);
    int needed =
        IntStream.range(1, 1000)
            .filter(n -> rule.accepts(rule.noLosses().add(0, n), 0))
            .findFirst()
            .orElseThrow();
    assertThat(needed).isBetween(least, most);
  }

  @Test
  void the_threshold_is_the_lowest_confidence_with_enough_evidence() {
    List<Prevalidated> sample = new ArrayList<>(sample(400, 0));
    IntStream.range(0, 400).forEach(i -> sample.add(judged(0.5 - i / 1000.0, i % 2 == 0)));
    Certificate certificate = certify(sample, RARELY, 0);
    Block accepted = certificate.decisive().orElseThrow();
    assertThat(certificate.threshold()).hasValue(accepted.confidence());
    assertThat(accepted.logEvidence()).isGreaterThanOrEqualTo(certificate.logRequired());
    assertThat(accepted.confidence()).isBetween(0.4, 0.5);
    int next = certificate.accepted().orElseThrow() + 1;
    assertThat(certificate.blocks().subList(next, certificate.blocks().size()))
        .allSatisfy(block -> assertThat(block.logEvidence()).isLessThan(certificate.logRequired()));
  }

  @Test
  void without_a_certificate_the_block_that_came_closest_is_told() {
    Certificate certificate = certify(sample(30, 30), 0.1, 300);
    assertThat(certificate.threshold()).isEmpty();
    assertThat(certificate.sampled()).isPositive();
    assertThat(certificate.logEvidence())
        .isEqualTo(
            certificate.blocks().stream().mapToDouble(Block::logEvidence).max().orElseThrow())
        .isLessThan(certificate.logRequired());
  }

  @Test
  void the_order_of_the_sample_does_not_matter() {
    List<Prevalidated> sample = new ArrayList<>(sample(300, 40));
    Certificate before = certify(sample, 0.1, 2000);
    Collections.shuffle(sample, new Random(7));
    assertThat(certify(sample, 0.1, 2000)).isEqualTo(before);
  }

  @Test
  void equal_confidences_are_one_block() {
    List<Prevalidated> sample = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> sample.add(judged(0.9, i != 7)));
    IntStream.range(0, 50).forEach(i -> sample.add(judged(0.8, i > 20)));
    List<Block> blocks = certify(sample, RARELY, 17).blocks();
    assertThat(blocks).extracting(Block::sampled).containsExactly(200, 250);
    assertThat(blocks).extracting(Block::loss).containsExactly(1.0, 22.0);
  }

  @Test
  void unsampled_objects_are_counted_at_each_confidence() {
    List<Prevalidated> sample = List.of(Prevalidated.right(0.5), Prevalidated.wrong(0.75));
    Certificate certificate =
        new CertifiedThreshold(LossKind.ZERO_ONE, 0.9, 0.1, 0.5)
            .certify(sample, c -> Math.round(100 * (1 - c)));
    assertThat(certificate.blocks()).extracting(Block::unsampled).containsExactly(25L, 50L);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.05, 0.3, 0.7, 0.99})
  void evidence_falls_with_each_error_and_with_each_unsampled_error_possible(double rate) {
    Evidence evidence = new Evidence(LossKind.ZERO_ONE, 0.95, rate);
    for (int errors = 0; errors < 50; errors++) {
      assertThat(log(evidence, 200, errors + 1, 1000)).isLessThan(log(evidence, 200, errors, 1000));
    }
    assertThat(log(evidence, 201, 3, 1000)).isGreaterThan(log(evidence, 200, 3, 1000));
    assertThat(log(evidence, 200, 3, 4000)).isLessThan(log(evidence, 200, 3, 1000));
  }

  @Test
  void thousands_of_points_neither_underflow_nor_overflow() {
    Evidence evidence = new Evidence(LossKind.ZERO_ONE, 0.95, 0.1);
    assertThat(log(evidence, 5000, 5000, 45_000)).isFinite().isLessThan(-500);
    assertThat(log(evidence, 5000, 0, 45_000)).isFinite().isGreaterThan(20);
    assertThat(log(evidence, 5000, 300, 45_000)).isNegative();
    assertThat(log(evidence, 1_000_000, 60_000, 1_000_000_000L)).isFinite().isNegative();
  }

  @Test
  void as_losses_between_0_and_1_those_of_0_and_1_certify_no_more() {
    Evidence exact = new Evidence(LossKind.ZERO_ONE, 0.95, 0.1);
    Evidence bounded = new Evidence(LossKind.BOUNDED, 0.95, 0.1);
    for (int unsampled = 0; unsampled < 5000; unsampled += 37) {
      assertThat(log(bounded, 300, 5, unsampled))
          .isLessThanOrEqualTo(log(exact, 300, 5, unsampled) + 1e-9);
    }
  }

  @Test
  void evidence_for_a_mean_iou_falls_with_each_loss_and_is_the_same_in_any_order() {
    Evidence evidence = new Evidence(LossKind.BOUNDED, 0.6, 0.1);
    double before = evidence.log(evidence.none().add(0.2, 100).add(0.3, 100), 500);
    assertThat(evidence.log(evidence.none().add(0.3, 100).add(0.2, 100), 500))
        .isEqualTo(before, within(1e-9));
    assertThat(evidence.log(evidence.none().add(0.2, 99).add(0.3, 101), 500)).isLessThan(before);
    assertThat(evidence.none().add(0.25, 4).add(1, 2).add(0, 3).total()).isEqualTo(3);
  }

  @Test
  void a_mean_iou_of_three_quarters_is_certified_as_more_than_six_tenths_with_about_100_points() {
    CertifiedThreshold rule = new CertifiedThreshold(LossKind.BOUNDED, 0.6, 0.05, RARELY);
    int needed =
        IntStream.range(1, 1000)
            .filter(n -> rule.accepts(rule.noLosses().add(0.1, n).add(0.4, n), 0))
            .findFirst()
            .orElseThrow();
    assertThat(2 * needed).isBetween(20, 100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void a_loss_out_of_range_is_rejected(double loss) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Prevalidated(0.5, loss));
  }

  @ParameterizedTest
  @CsvSource({"0.05,0.001", "0.05,0.5", "0.05,0.99", "0.3,0.9", "0.01,0.9999", "0.9,0.999"})
  void every_bet_is_fair_and_its_factors_positive(double epsilon, double rate) {
    for (double fraction : Evidence.fractions()) {
      Bet bet = Bet.of(fraction, epsilon, rate);
      double correct =
          rate * Math.exp(bet.logCorrect()) + (1 - rate) * Math.exp(bet.logUnsampledCorrect());
      double wrong =
          rate * Math.exp(bet.logError()) + (1 - rate) * Math.exp(bet.logUnsampledError());
      assertThat(correct).isEqualTo(1, within(1e-9));
      assertThat(wrong).isEqualTo(1, within(1e-9));
      assertThat(bet.log(0)).isEqualTo(bet.logCorrect(), within(1e-9));
      assertThat(bet.log(1)).isEqualTo(bet.logError(), within(1e-9));
      assertThat(Math.exp(bet.logError())).isPositive();
      assertThat(Math.exp(bet.logUnsampledCorrect())).isPositive();
    }
  }

  @Test
  void a_sample_of_everything_certifies_nothing_because_nothing_is_left() {
    Certificate certificate = certify(sample(500, 0), 1.0, 0);
    assertThat(certificate.certified()).isFalse();
    assertThat(certificate.logEvidence()).isEqualTo(0, within(1e-9));
  }

  @Test
  void the_fewest_errors_that_violate_are_the_next_whole_number_above_the_tolerance() {
    Evidence evidence = new Evidence(LossKind.ZERO_ONE, 0.95, 0.5);
    assertThat(evidence.leastViolating(0)).isZero();
    assertThat(evidence.leastViolating(1)).isEqualTo(1);
    assertThat(evidence.leastViolating(21)).isEqualTo(2);
    assertThat(evidence.leastViolating(39)).isEqualTo(2);
    assertThat(evidence.leastViolating(41)).isEqualTo(3);
    assertThat(evidence.leastViolating(1_000_000_001L)).isEqualTo(50_000_001);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.05,0.1",
    "1,0.05,0.1",
    "0.95,0,0.1",
    "0.95,1,0.1",
    "0.95,0.05,0",
    "0.95,0.05,1.1"
  })
  void parameters_out_of_range_are_rejected(double target, double alpha, double rate) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertifiedThreshold(LossKind.ZERO_ONE, target, alpha, rate));
  }

  @Test
  void a_confidence_that_is_no_number_is_rejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> Prevalidated.right(Double.NaN));
  }
}
