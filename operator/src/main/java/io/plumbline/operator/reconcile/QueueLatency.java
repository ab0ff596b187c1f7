package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How long LabelingJobs wait until the operator looks at them: from the first event since the last
 * look began, to the beginning of the next. Events that come while a job is looked at, or while it
 * waits, are answered by one look.
 */
public final class QueueLatency implements Metrics {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1)
  };

  private final ConcurrentMap<ResourceID, Long> called = new ConcurrentHashMap<>();
  private final ConcurrentMap<ResourceID, Long> queued = new ConcurrentHashMap<>();
  private final MeterRegistry registry;
  private final Timer timer;

  public QueueLatency(MeterRegistry registry) {
    this.registry = registry;
    timer =
        Timer.builder("plumbline.queue.latency")
            .description("From the event that calls for a look at a LabelingJob to that look.")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  @Override
  public void receivedEvent(Event event, Map<String, Object> metadata) {
    called.putIfAbsent(event.getRelatedCustomResourceID(), now());
  }

  @Override
  public void reconcileCustomResource(
      HasMetadata resource, RetryInfo retry, Map<String, Object> metadata) {
    ResourceID id = ResourceID.fromResource(resource);
    Optional.ofNullable(called.remove(id)).ifPresent(since -> queued.put(id, since));
  }

  @Override
  public void reconciliationExecutionStarted(HasMetadata resource, Map<String, Object> metadata) {
    Optional.ofNullable(queued.remove(ResourceID.fromResource(resource)))
        .ifPresent(since -> timer.record(Duration.ofNanos(now() - since)));
  }

  @Override
  public void cleanupDoneFor(ResourceID id, Map<String, Object> metadata) {
    called.remove(id);
    queued.remove(id);
  }

  private long now() {
    return registry.config().clock().monotonicTime();
  }
}
