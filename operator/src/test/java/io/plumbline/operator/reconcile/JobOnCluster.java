package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.ConditionType;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.metrics.JobGauges;
import io.plumbline.operator.stage.Cluster;
import io.plumbline.operator.stage.FakeWorkforce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The job birds with its team, and the operator that moves it, in a time that stands still. */
final class JobOnCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.678901Z"), ZoneOffset.UTC);

  final Cluster cluster = new Cluster();
  final FakeWorkforce workforce = new FakeWorkforce();
  private final Operator operator =
      new Operator(
          overrides ->
              overrides
                  .withKubernetesClient(cluster.client())
                  .withCloseClientOnStop(false)
                  .withUseSSAToPatchPrimaryResource(false)
                  .withSSABasedCreateUpdateMatchForDependentResources(false));

  JobOnCluster() {
    cluster.client().resource(Specs.birders()).create();
  }

  void startOperator() {
    operator.register(
        new LabelingJobReconciler(
            cluster.client(),
            workforce,
            OperatorConfig.fromEnvironment(Map.of("PLUMBLINE_POLL_SECONDS", "0.05")),
            new JobGauges(new SimpleMeterRegistry()),
            CLOCK));
    operator.start();
  }

  void stopOperator() {
    operator.stop();
  }

  void apply(LabelingJob job) {
    cluster.client().resource(job).create();
  }

  /** Gives the job the spec of another, as its user does. */
  void change(LabelingJob to) {
    cluster.client().resource(job()).edit(job -> withSpecOf(to, job));
  }

  void delete() {
    cluster.client().resource(job()).delete();
  }

  LabelingJob job() {
    return cluster
        .client()
        .resources(LabelingJob.class)
        .inNamespace("default")
        .withName("birds")
        .get();
  }

  void await(Predicate<LabelingJobStatus> wanted) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> job().getStatus() != null && wanted.test(job().getStatus()));
  }

  void awaitStage(Stage stage) {
    await(status -> status.stage() == stage);
  }

  /** Waits until a condition says this. */
  void awaitCondition(ConditionType type, String message) {
    await(status -> says(status, type, message));
  }

  /** Waits until the stage has seen that its step runs. */
  void awaitStep(Stage stage) {
    await(
        status ->
            status.stage() == stage
                && says(status, ConditionType.PODS_WAITING, "All pods run that should."));
  }

  /** Waits until the stage has seen that its step runs, and ends the step. */
  void run(Stage stage, String step, String message) {
    awaitStep(stage);
    cluster.complete(step, message);
  }

  /** Waits until people have answered some of a batch. */
  void awaitAnswers(int iteration) {
    await(
        status ->
            status.stage() == Stage.LABELING
                && status.iteration() == iteration
                && status.batch().orElseThrow().answered() == 17);
  }

  /** Gives the step's Job a pod that does not succeed, and shows it to the Job's owner. */
  void pod(String step, PodStatus status, int failed) {
    Job job = cluster.job(step);
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(step + "-x")
            .withNamespace("default")
            .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
            .endMetadata()
            .withStatus(status)
            .build();
    cluster.client().resource(pod).create();
    job.setStatus(new JobStatusBuilder().withActive(1).withFailed(failed).build());
    cluster.client().resource(job).updateStatus();
  }

  @Override
  public void close() {
    operator.stop();
    cluster.close();
  }

  private static LabelingJob withSpecOf(LabelingJob other, LabelingJob job) {
    job.setSpec(other.getSpec());
    return job;
  }

  private static boolean says(LabelingJobStatus status, ConditionType type, String message) {
    return status.conditions().stream()
        .anyMatch(
            condition ->
                condition.type().equals(type.word()) && condition.message().contains(message));
  }
}
