package io.plumbline.quickstart.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"1,100", "2,200", "3,400", "5,1600", "6,2000", "100,2000"})
  void the_pause_doubles_up_to_the_longest(int failures, long milliseconds) {
    Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    assertThat(backoff.after(failures)).isEqualTo(Duration.ofMillis(milliseconds));
  }
}
