package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final long BATCH = 7;

  private final AtomicLong nanos = new AtomicLong();
  private final Rhythm rhythm = new Rhythm(nanos::get, Duration.ofSeconds(5));

  @Test
  void a_batch_is_looked_at_at_once_and_then_at_intervals() {
    assertThat(rhythm.isDue(BATCH)).isTrue();
    rhythm.succeeded(BATCH);
    assertThat(rhythm.isDue(BATCH)).isFalse();
    pass(5);
    assertThat(rhythm.isDue(BATCH)).isTrue();
  }

  @Test
  void it_waits_twice_as_long_after_each_failure_up_to_a_minute() {
    for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
      rhythm.failed(BATCH);
      pass(seconds - 1);
      assertThat(rhythm.isDue(BATCH)).isFalse();
      pass(1);
      assertThat(rhythm.isDue(BATCH)).isTrue();
    }
    rhythm.succeeded(BATCH);
    pass(5);
    assertThat(rhythm.isDue(BATCH)).isTrue();
  }

  @Test
  void who_waits_longest_goes_first() {
    rhythm.succeeded(BATCH);
    pass(2);
    rhythm.succeeded(8);
    pass(9);

    assertThat(rhythm.overdue(BATCH)).isGreaterThan(rhythm.overdue(8));
    assertThat(rhythm.overdue(9)).isGreaterThan(rhythm.overdue(BATCH));
  }

  @Test
  void batches_that_are_over_are_forgotten() {
    rhythm.succeeded(BATCH);
    rhythm.keep(List.of(8L));

    assertThat(rhythm.isDue(BATCH)).isTrue();
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
