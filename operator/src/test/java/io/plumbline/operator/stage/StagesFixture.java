package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.observe.Workteams;
import io.plumbline.operator.storage.FakeStorageClasses;
import io.plumbline.operator.storage.VolumeEncryption;
import io.plumbline.operator.workload.StepJob;
import io.plumbline.operator.workload.StepJobFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One job that is moved from stage to stage, with its steps and its people in the test's hand. */
abstract class StagesFixture {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.678901Z"), ZoneOffset.UTC);

  private static final OperatorConfig CONFIG = OperatorConfig.fromEnvironment(Map.of());

  final Cluster cluster = new Cluster();
  final FakeStorageClasses storageClasses = new FakeStorageClasses();
  final FakeWorkforce workforce = new FakeWorkforce();
  final Lifecycle lifecycle =
      new Lifecycle(
          new ChildJobs(
              cluster.client(),
              (namespace, name) -> Optional.ofNullable(cluster.job(name)),
              cluster::pods),
          new StepJobFactory(
              new StepJob(CONFIG.steps()),
              new VolumeEncryption(CONFIG.encryption(), Optional.of(storageClasses))),
          workforce,
          new Workteams(cluster.client()),
          Duration.ofSeconds(5),
          CLOCK);
  LabelingJob job = Specs.birds();
  LabelingJobStatus status = new LabelingJobStatus();
  Outcome last = Outcome.stay(status);

  @BeforeEach
  void team() {
    cluster.client().resource(Specs.birders()).create();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  void toLabeling() {
    move();
    run(
        "birds-0-prepare",
        "{\"objects\":5000,\"labeled\":0,\"failed\":0,\"batch\":200,\"unreadable\":0}");
    assertThat(status.stage()).isEqualTo(Stage.LABELING);
  }

  void toConsolidating() {
    toLabeling();
    answerFirstBatch();
  }

  void answerFirstBatch() {
    move();
    workforce.closed(1);
    move();
    assertThat(status.stage()).isEqualTo(Stage.CONSOLIDATING);
  }

  void toTraining() {
    toConsolidating();
    run("birds-1-consolidate", "{\"humanLabeled\":200,\"failed\":0}");
    assertThat(status.stage()).isEqualTo(Stage.TRAINING);
  }

  /** Lets the stage create its step, ends the step, and lets the stage see it. */
  void run(String name, String message) {
    move();
    cluster.complete(name, message);
    move();
  }

  void move() {
    last = lifecycle.handle(job, status);
    status = last.status();
  }

  JsonNode document(String name) throws JsonProcessingException {
    String json =
        cluster.job(name).getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
            .filter(variable -> variable.getName().equals("PLUMBLINE_STEP"))
            .map(EnvVar::getValue)
            .findFirst()
            .orElseThrow();
    return new ObjectMapper().readTree(json);
  }
}
