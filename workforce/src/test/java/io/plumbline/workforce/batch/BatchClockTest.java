package io.plumbline.workforce.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchClockTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void it_lags_behind_by_all_pauses() {
    BatchClock clock = new BatchClock(Optional.empty(), Duration.ofMinutes(5));

    assertThat(clock.at(NOON)).isEqualTo(NOON.minusSeconds(300));
    assertThat(clock.wall(clock.at(NOON))).isEqualTo(NOON);
  }

  @Test
  void it_stands_still_during_a_pause() {
    BatchClock clock = new BatchClock(Optional.of(NOON), Duration.ofMinutes(5));

    assertThat(clock.at(NOON.plusSeconds(60))).isEqualTo(clock.at(NOON));
    assertThat(clock.isPaused()).isTrue();
  }
}
