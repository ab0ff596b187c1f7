package io.plumbline.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.metrics.JobGauges;
import io.plumbline.operator.stage.Cluster;
import io.plumbline.operator.stage.FakeWorkforce;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Cluster cluster = new Cluster();
  private final FakeWorkforce workforce = new FakeWorkforce();
  private final Operator operator =
      new Operator(
          overrides ->
              overrides
                  .withKubernetesClient(cluster.client())
                  .withCloseClientOnStop(false)
                  .withUseSSAToPatchPrimaryResource(false)
                  .withSSABasedCreateUpdateMatchForDependentResources(false));

  @BeforeEach
  void start() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(Map.of("PLUMBLINE_POLL_SECONDS", "0.05"));
    operator.register(
        new LabelingJobReconciler(
            cluster.client(),
            workforce,
            config,
            new JobGauges(new SimpleMeterRegistry()),
            Clock.systemUTC()));
    operator.start();
    cluster.client().resource(Specs.birders()).create();
  }

  @AfterEach
  void stop() {
    operator.stop();
    cluster.close();
  }

  @Test
  void a_job_goes_through_its_first_stages_by_itself() {
    cluster.client().resource(Specs.birds()).create();

    await().atMost(PATIENCE).until(() -> cluster.jobNames().contains("birds-0-prepare"));
    cluster.complete(
        "birds-0-prepare",
        "{\"objects\":5000,\"labeled\":0,\"failed\":0,\"batch\":200,\"unreadable\":0}");
    await().atMost(PATIENCE).until(() -> workforce.calls.contains("create 1 Training"));
    workforce.closed(1);
    await().atMost(PATIENCE).until(() -> cluster.jobNames().contains("birds-1-consolidate"));

    assertThat(job().getStatus().stage()).isEqualTo(Stage.CONSOLIDATING);
    assertThat(job().getStatus().observedGeneration())
        .contains(job().getMetadata().getGeneration());
    assertThat(job().getStatus().conditions())
        .filteredOn(condition -> condition.type().equals("Reconciling"))
        .extracting(Condition::status)
        .containsExactly("False");
  }

  @Test
  void a_wrong_spec_is_failed_with_an_event() {
    LabelingJob wrong = Specs.job("  targetQuality: {minimum: \"7\"}\n");
    cluster.client().resource(wrong).create();

    await().atMost(PATIENCE).until(() -> stage().equals(Optional.of(Stage.FAILED)));

    assertThat(cluster.client().events().v1().events().inNamespace("default").list().getItems())
        .extracting(Event::getReason)
        .containsExactly("JobFailed");
  }

  @Test
  void a_deleted_job_is_forgotten_by_the_workforce_before_it_goes() {
    cluster.client().resource(Specs.birds()).create();
    await().atMost(PATIENCE).until(() -> stage().isPresent());

    cluster.client().resource(Specs.birds()).delete();

    await().atMost(PATIENCE).until(() -> job() == null);
    assertThat(workforce.calls).contains("forget birds");
  }

  private LabelingJob job() {
    return cluster
        .client()
        .resources(LabelingJob.class)
        .inNamespace("default")
        .withName("birds")
        .get();
  }

  private Optional<Stage> stage() {
    return Optional.ofNullable(job()).map(LabelingJob::getStatus).map(status -> status.stage());
  }
}
