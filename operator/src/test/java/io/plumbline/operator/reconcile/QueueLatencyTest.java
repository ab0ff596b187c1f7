package io.plumbline.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.operator.Specs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QueueLatencyTest {
  private final MockClock clock = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  private final QueueLatency latency = new QueueLatency(registry);
  private final HasMetadata job = Specs.birds();
  private final ResourceID id = ResourceID.fromResource(job);

  @Test
  void a_job_waits_from_the_first_event_to_the_look() {
    event();
    pass(20);
    event();
    pass(30);
    submit();
    pass(50);
    look();

    assertThat(timer().count()).isEqualTo(1);
    assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(100);
  }

  @Test
  void an_event_that_comes_once_the_job_is_queued_counts_for_the_next_look() {
    event();
    submit();
    pass(10);
    event();
    look();
    pass(200);
    submit();
    look();

    assertThat(timer().count()).isEqualTo(2);
    assertThat(timer().max(TimeUnit.MILLISECONDS)).isEqualTo(200);
  }

  @Test
  void a_look_that_nobody_called_for_counts_for_nothing() {
    submit();
    look();

    assertThat(timer().count()).isZero();
  }

  @Test
  void a_deleted_job_is_forgotten() {
    event();
    latency.cleanupDoneFor(id, Map.of());
    pass(5000);
    submit();
    look();

    assertThat(timer().count()).isZero();
  }

  private void event() {
    latency.receivedEvent(new Event(id), Map.of());
  }

  private void submit() {
    latency.reconcileCustomResource(job, null, Map.of());
  }

  private void look() {
    latency.reconciliationExecutionStarted(job, Map.of());
  }

  private void pass(long millis) {
    clock.add(Duration.ofMillis(millis));
  }

  private Timer timer() {
    return registry.get("plumbline.queue.latency").timer();
  }
}
