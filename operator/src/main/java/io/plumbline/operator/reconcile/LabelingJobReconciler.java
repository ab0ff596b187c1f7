package io.plumbline.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.Mappers;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.condition.ConditionAggregator;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.event.EventRecorder;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.observe.JobCache;
import io.plumbline.operator.observe.Workteams;
import io.plumbline.operator.stage.Lifecycle;
import io.plumbline.operator.stage.Outcome;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import io.plumbline.operator.workload.Labels;
import io.plumbline.operator.workload.StepJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves LabelingJobs from stage to stage: observe, let the stage act, tell people, write the status
 * once. The status is the job's position; whatever a stage creates is derived from it, so a move
 * that is repeated after a crash creates the same.
 */
@ControllerConfiguration(name = "labelingjob")
public final class LabelingJobReconciler implements Reconciler<LabelingJob>, Cleaner<LabelingJob> {
  private static final Logger LOG = LoggerFactory.getLogger(LabelingJobReconciler.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final int NO_RETRY = 0;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Lifecycle lifecycle;
  private final ConditionAggregator conditions;
  private final EventRecorder events;
  private final Workforce workforce;
  private final Duration cleanup;
  private final Clock clock;
  private final CachedJobs cache = new CachedJobs();

  public LabelingJobReconciler(
      KubernetesClient client, Workforce workforce, OperatorConfig config, Clock clock) {
    ChildJobs jobs = new ChildJobs(client, cache);
    this.lifecycle =
        new Lifecycle(
            jobs, new StepJob(config), workforce, new Workteams(client), config.poll(), clock);
    this.conditions = new ConditionAggregator(clock);
    this.events = new EventRecorder(client, clock);
    this.workforce = workforce;
    this.cleanup = config.cleanup();
    this.clock = clock;
  }

  @Override
  public List<EventSource<?, LabelingJob>> prepareEventSources(
      EventSourceContext<LabelingJob> context) {
    InformerEventSource<Job, LabelingJob> jobs =
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Job.class, LabelingJob.class)
                .withSecondaryToPrimaryMapper(Mappers.fromOwnerReferences(LabelingJob.class))
                .withLabelSelector(Labels.SELECTOR)
                .build(),
            context);
    cache.fill(jobs);
    return List.of(jobs);
  }

  @Override
  public UpdateControl<LabelingJob> reconcile(LabelingJob job, Context<LabelingJob> context) {
    LabelingJobStatus before =
        Optional.ofNullable(job.getStatus()).orElseGet(LabelingJobStatus::new);
    if (before.stage().isTerminal()) {
      return expire(job, before, context);
    }
    Outcome outcome = lifecycle.handle(job, before);
    // Told before it is written: an Event told twice is one Event, one that a crash swallowed would
    // be lost.
    events.record(job, outcome.events());
    LabelingJobStatus after =
        conditions.apply(outcome.status(), outcome.facts(), job.getMetadata().getGeneration());
    return write(job, after, outcome.again(), context);
  }

  @Override
  public DeleteControl cleanup(LabelingJob job, Context<LabelingJob> context) {
    try {
      workforce.forget(Lifecycle.identity(job), Duration.ofSeconds(10));
      return DeleteControl.defaultDelete();
    } catch (WorkforceUnreachable e) {
      Instant deleted = Instant.parse(job.getMetadata().getDeletionTimestamp());
      LOG.warn("{}: {}", job.getMetadata().getName(), e.getMessage());
      return clock.instant().isAfter(deleted.plus(cleanup))
          ? DeleteControl.defaultDelete()
          : DeleteControl.noFinalizerRemoval().rescheduleAfter(AGAIN);
    }
  }

  /**
   * Replaces the status that was seen, or fails where another has been written since. Not a patch:
   * one that a slow API server gets twice, or that was computed from an older status, would mix two
   * positions of the job.
   */
  private static UpdateControl<LabelingJob> write(
      LabelingJob job,
      LabelingJobStatus after,
      Optional<Duration> again,
      Context<LabelingJob> context) {
    JsonNode there = JSON.valueToTree(job.getStatus());
    if (!JSON.valueToTree(after).equals(there)) {
      PrimaryUpdateAndCacheUtils.updateAndCacheResource(
          job,
          context,
          seen -> withStatus(seen, after),
          changed -> context.getClient().resource(changed).updateStatus(),
          NO_RETRY,
          0,
          0);
    }
    UpdateControl<LabelingJob> control = UpdateControl.noUpdate();
    return again.map(control::rescheduleAfter).orElse(control);
  }

  private static LabelingJob withStatus(LabelingJob job, LabelingJobStatus status) {
    job.setStatus(status);
    return job;
  }

  /** Deletes a job that ended longer ago than its time to live. */
  private UpdateControl<LabelingJob> expire(
      LabelingJob job, LabelingJobStatus status, Context<LabelingJob> context) {
    Integer seconds = job.getSpec() == null ? null : job.getSpec().ttlSecondsAfterFinished();
    if (seconds == null || status.completedAt().isEmpty()) {
      return UpdateControl.noUpdate();
    }
    Instant end = Instant.parse(status.completedAt().get()).plusSeconds(seconds);
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative() || left.isZero()) {
      context.getClient().resource(job).delete();
      return UpdateControl.noUpdate();
    }
    return UpdateControl.<LabelingJob>noUpdate().rescheduleAfter(left.plusSeconds(1));
  }

  /** The informer's cache, which exists once the controller starts. */
  private static final class CachedJobs implements JobCache {
    private Optional<InformerEventSource<Job, LabelingJob>> source = Optional.empty();

    void fill(InformerEventSource<Job, LabelingJob> jobs) {
      source = Optional.of(jobs);
    }

    @Override
    public Optional<Job> find(String namespace, String name) {
      return source.flatMap(jobs -> jobs.get(new ResourceID(name, namespace)));
    }
  }
}
