package io.plumbline.workforce.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.limit.Caller.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLimitsTest {
  private static final Caller ANN = new Caller(Kind.PERSON, "ann");
  private static final Caller BOB = new Caller(Kind.PERSON, "bob");

  private final MovableClock clock = new MovableClock();
  private final CallLimits limits = new CallLimits(Map.of(Kind.PERSON, 60, Kind.VISITOR, 2), clock);

  @Test
  void whoever_makes_more_calls_than_a_minute_has_waits_for_the_next_to_be_due() {
    use(ANN, 60);

    assertThat(limits.count(ANN)).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofMillis(999));
    assertThat(limits.count(ANN)).contains(Duration.ofMillis(1));
    clock.advance(Duration.ofMillis(1));
    use(ANN, 1);
    assertThat(limits.count(ANN)).isPresent();
  }

  @Test
  void after_a_minute_of_rest_a_caller_may_call_as_often_as_ever_and_not_more() {
    use(ANN, 60);
    clock.advance(Duration.ofHours(8));

    use(ANN, 60);

    assertThat(limits.count(ANN)).isPresent();
  }

  @Test
  void who_keeps_to_the_rate_is_never_refused() {
    for (int call = 0; call < 1_000; call++) {
      use(ANN, 1);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void each_caller_counts_for_itself_also_one_of_another_kind_and_the_same_name() {
    use(ANN, 60);

    use(BOB, 60);
    use(new Caller(Kind.VISITOR, "ann"), 2);

    assertThat(limits.count(new Caller(Kind.VISITOR, "ann"))).isPresent();
  }

  @Test
  void a_kind_without_a_limit_is_never_refused_and_not_remembered() {
    use(new Caller(Kind.OPERATOR, "10.0.0.1"), 1_000);

    assertThat(limits.callers()).isZero();
  }

  @Test
  void a_wrong_clock_that_is_set_back_refuses_nobody_for_long() {
    use(ANN, 60);
    clock.advance(Duration.ofHours(-5));

    assertThat(limits.count(ANN).orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    clock.advance(Duration.ofMinutes(1));
    assertThat(limits.count(ANN)).isEmpty();
  }

  @Test
  void however_many_call_only_so_many_are_remembered() {
    for (int n = 0; n < 40_000; n++) {
      limits.count(new Caller(Kind.VISITOR, "10." + n));
    }

    assertThat(limits.callers()).isBetween(1L, 20_000L);
  }

  @Test
  void whoever_has_not_called_for_a_while_is_forgotten() {
    use(ANN, 60);
    use(BOB, 1);
    clock.advance(Duration.ofSeconds(61));
    use(BOB, 1);

    assertThat(limits.callers()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:db8:1:2::9, 20010db800010002/64",
    "fe80::1%eth0, fe80000000000000/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "1:2:3:4:5:6:7:8:9, unknown",
    "an.example.com, unknown",
    "'', unknown",
  })
  void an_address_counts_with_its_network(String address, String name) {
    assertThat(Caller.at(Kind.VISITOR, address).name()).isEqualTo(name);
  }

  @Test
  void what_is_no_address_counts_as_one_however_long_it_is() {
    assertThat(Caller.at(Kind.VISITOR, "1".repeat(5000)).name()).isEqualTo("unknown");
  }

  private void use(Caller caller, int calls) {
    for (int call = 0; call < calls; call++) {
      assertThat(limits.count(caller)).isEmpty();
    }
  }
}
