package io.plumbline.workforce.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.batch.Batch.CloseRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StorePauseTest {
  private static final Batch BATCH = batch(1);
  private static final Batch OTHER = batch(2);

  private final AtomicLong nanos = new AtomicLong();
  private final StorePause pause = new StorePause(nanos::get);

  @Test
  void a_batch_is_left_alone_twice_as_long_after_each_failure() {
    pause.failed(BATCH);
    assertThat(millisUntilDue()).isEqualTo(250);

    pause.failed(BATCH);
    assertThat(millisUntilDue()).isEqualTo(500);

    pause.failed(BATCH);
    assertThat(millisUntilDue()).isEqualTo(1000);
  }

  @Test
  void it_is_never_left_alone_for_more_than_a_quarter_of_a_minute() {
    for (int i = 0; i < 100; i++) {
      pause.failed(BATCH);
    }

    assertThat(millisUntilDue()).isEqualTo(15_000);
  }

  @Test
  void the_others_go_on() {
    pause.failed(BATCH);

    assertThat(pause.due(List.of(BATCH, OTHER))).containsExactly(OTHER);
  }

  @Test
  void a_batch_that_is_done_begins_anew() {
    pause.failed(BATCH);
    pause.failed(BATCH);

    assertThat(pause.due(List.of())).isEmpty();
    assertThat(pause.due(List.of(BATCH))).containsExactly(BATCH);

    pause.failed(BATCH);
    assertThat(millisUntilDue()).isEqualTo(250);
  }

  private long millisUntilDue() {
    long millis = 0;
    while (pause.due(List.of(BATCH)).isEmpty()) {
      nanos.addAndGet(Duration.ofMillis(1).toNanos());
      millis++;
    }
    return millis;
  }

  private static Batch batch(long id) {
    return new Batch(
        id,
        null,
        BatchState.Closing,
        CloseRequest.NONE,
        List.of(),
        Optional.empty(),
        new BatchClock(Optional.empty(), Duration.ZERO),
        Optional.empty(),
        Optional.empty());
  }
}
