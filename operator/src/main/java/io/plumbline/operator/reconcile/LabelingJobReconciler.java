package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.condition.ConditionAggregator;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.event.EventRecorder;
import io.plumbline.operator.health.Answers;
import io.plumbline.operator.metrics.JobGauges;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.observe.Workteams;
import io.plumbline.operator.stage.EndedStage;
import io.plumbline.operator.stage.Lifecycle;
import io.plumbline.operator.stage.Outcome;
import io.plumbline.operator.storage.ClusterStorageClasses;
import io.plumbline.operator.storage.VolumeEncryption;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workload.StepJob;
import io.plumbline.operator.workload.StepJobFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final Duration NO_ANSWER = Duration.ofSeconds(5);

  private final Lifecycle lifecycle;
  private final EndedStage ended;
  private final ConditionAggregator conditions;
  private final EventRecorder events;
  private final Cleanup cleanup;
  private final StatusWriter statuses = new StatusWriter();
  private final OutdatedVersions outdated;
  private final JobGauges gauges;
  private final Set<String> namespaces;
  private final CachedJobs cachedJobs = new CachedJobs();
  private final CachedPods cachedPods = new CachedPods();

  public LabelingJobReconciler(
      KubernetesClient client,
      Workforce workforce,
      OperatorConfig config,
      JobGauges gauges,
      Clock clock) {
    this.gauges = gauges;
    this.namespaces = config.namespaces();
    ChildJobs jobs = new ChildJobs(client, cachedJobs, cachedPods);
    this.lifecycle =
        new Lifecycle(
            jobs,
            new StepJobFactory(new StepJob(config.steps()), encryption(client, config)),
            workforce,
            new Workteams(client),
            config.poll(),
            clock);
    this.ended = new EndedStage(job -> client.resource(job).delete(), clock);
    this.conditions = new ConditionAggregator(clock);
    this.events = new EventRecorder(client, clock);
    this.outdated = new OutdatedVersions(clock);
    this.cleanup = new Cleanup(workforce, events, config.cleanup(), clock);
  }

  /** An operator of single namespaces has no rights on what is the cluster's. */
  private static VolumeEncryption encryption(KubernetesClient client, OperatorConfig config) {
    return new VolumeEncryption(
        config.encryption(),
        config.namespaces().isEmpty()
            ? Optional.of(new ClusterStorageClasses(client))
            : Optional.empty());
  }

  @Override
  public List<EventSource<?, LabelingJob>> prepareEventSources(
      EventSourceContext<LabelingJob> context) {
    gauges.observe(() -> context.getPrimaryCache().list());
    List<EventSource<?, LabelingJob>> sources =
        new ArrayList<>(cachedJobs.watch(namespaces, context));
    sources.addAll(cachedPods.watch(namespaces, context));
    return sources;
  }

  @Override
  public UpdateControl<LabelingJob> reconcile(LabelingJob job, Context<LabelingJob> context) {
    Optional<Duration> again = outdated.wait(job).or(() -> move(job, context));
    UpdateControl<LabelingJob> control = UpdateControl.noUpdate();
    return again.map(control::rescheduleAfter).orElse(control);
  }

  /** Moves the job as far as it goes now; returns when to look at it again. */
  private Optional<Duration> move(LabelingJob job, Context<LabelingJob> context) {
    LabelingJobStatus before =
        Optional.ofNullable(job.getStatus()).orElseGet(LabelingJobStatus::new);
    Outcome outcome =
        before.stage().isTerminal() ? ended.handle(job, before) : lifecycle.handle(job, before);
    // Told before it is written: an Event told twice is one Event, one that a crash swallowed would
    // be lost.
    events.record(job, outcome.events());
    LabelingJobStatus after =
        conditions.apply(outcome.status(), outcome.facts(), job.getMetadata().getGeneration());
    return switch (statuses.write(job, after, context)) {
      case SEEN -> outcome.again();
      case OUTDATED -> Optional.of(outdated.add(job));
    };
  }

  /**
   * An API server that does not answer is nothing to report and nothing to give up for. Waiting is
   * then no retry of the framework's, which would log where in the code it was noticed.
   */
  @Override
  public ErrorStatusUpdateControl<LabelingJob> updateErrorStatus(
      LabelingJob job, Context<LabelingJob> context, Exception e) {
    if (!Answers.isMissing(e)) {
      return ErrorStatusUpdateControl.defaultErrorProcessing();
    }
    LOG.warn(
        "The API server at {} does not answer ({}); the job {} is looked at again in {} s",
        context.getClient().getMasterUrl(),
        Answers.cause(e),
        job.getMetadata().getName(),
        NO_ANSWER.toSeconds());
    return ErrorStatusUpdateControl.<LabelingJob>noStatusUpdate()
        .withNoRetry()
        .rescheduleAfter(NO_ANSWER);
  }

  @Override
  public DeleteControl cleanup(LabelingJob job, Context<LabelingJob> context) {
    outdated.forget(job);
    return cleanup.of(job);
  }
}
