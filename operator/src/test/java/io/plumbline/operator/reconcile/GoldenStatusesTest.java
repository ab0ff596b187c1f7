package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Workteam;
import io.plumbline.operator.condition.ConditionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * LabelingJobs as the operator leaves them on the API server, in each stage and with each outcome.
 * The tests in {@code gitops} have GitOps tools' own code judge these files. {@code -Dgolden.write}
 * puts the jobs of now in their place, to be looked at and committed.
 */
class GoldenStatusesTest {
  private static final Path FILES =
      Path.of("..", "gitops/argocd/labeling.plumbline.io/LabelingJob/testdata");
  private static final Path TEAM = Path.of("..", "gitops/kstatus/testdata/Workteam/labeling.yaml");
  private static final Path DEFINITION =
      Path.of("..", "crds", "labelingjobs.labeling.plumbline.io-v1.yml");
  private static final String PREPARED =
      "{\"objects\":5000,\"labeled\":0,\"failed\":0,\"batch\":200,\"unreadable\":0}";

  private final JobOnCluster birds = new JobOnCluster();

  @AfterEach
  void stop() {
    birds.close();
  }

  @Test
  void a_job_that_the_operator_has_not_seen() throws IOException {
    birds.apply(Specs.birds());

    live().withStatus(defaultStatus()).isOnFile(FILES.resolve("created.yaml"));
  }

  @Test
  void each_stage_of_a_job_that_becomes_complete() throws IOException {
    start();
    birds.awaitStep(Stage.PREPARING);
    isOnFile("preparing");
    birds.run(Stage.PREPARING, "birds-0-prepare", PREPARED);
    birds.awaitAnswers(1);
    isOnFile("labeling");
    birds.workforce.closed(1);
    birds.awaitStep(Stage.CONSOLIDATING);
    isOnFile("consolidating");
    birds.run(Stage.CONSOLIDATING, "birds-1-consolidate", "{\"humanLabeled\":200,\"failed\":0}");
    birds.awaitStep(Stage.TRAINING);
    isOnFile("training");
    birds.run(
        Stage.TRAINING,
        "birds-1-train",
        "{\"model\":\"s3://out/birds/training/1/model.tar.gz\",\"trainingObjects\":200,\"accuracy\":0.95,"
            + "\"expectedCoverage\":0.9,\"sampleSize\":300,\"expectedHumanLabels\":600}");
    birds.awaitStep(Stage.TRANSFORMING);
    isOnFile("transforming");
    birds.run(Stage.TRANSFORMING, "birds-1-transform", "{\"predicted\":4800,\"failed\":0}");
    birds.awaitStep(Stage.SAMPLING);
    isOnFile("sampling");
    birds.run(Stage.SAMPLING, "birds-1-sample", "{\"batch\":290,\"rate\":0.0625,\"pool\":4800}");
    birds.awaitAnswers(2);
    isOnFile("labeling-sample");
    birds.workforce.closed(2);
    certifyAndComplete();
  }

  private void certifyAndComplete() throws IOException {
    birds.run(Stage.CONSOLIDATING, "birds-2-consolidate", "{\"humanLabeled\":290,\"failed\":0}");
    birds.awaitStep(Stage.CALIBRATING);
    isOnFile("calibrating");
    birds.run(
        Stage.CALIBRATING,
        "birds-2-calibrate",
        "{\"certified\":true,\"threshold\":0.8125,\"validation\":280,\"errors\":4,\"expectedAutoLabeled\":4200,"
            + "\"logEvidence\":4.1,\"logRequired\":2.99,\"observedQuality\":0.985,"
            + "\"decision\":\"s3://out/birds/decisions/2.json\"}");
    birds.awaitStep(Stage.DECIDING);
    isOnFile("deciding");
    birds.run(
        Stage.DECIDING,
        "birds-2-decide",
        "{\"machineLabeled\":4510,\"failed\":0,\"unlabeled\":0,\"batch\":0}");
    birds.awaitStep(Stage.ASSEMBLING);
    isOnFile("assembling");
    birds.run(
        Stage.ASSEMBLING,
        "birds-2-assemble",
        "{\"output\":\"s3://out/birds/manifests/output/output.manifest\",\"total\":5000,\"humanLabeled\":490,"
            + "\"machineLabeled\":4510,\"failed\":0,\"unlabeled\":0}");
    birds.awaitStage(Stage.COMPLETE);
    isOnFile("complete");
  }

  @Test
  void a_job_whose_pods_find_no_node() throws IOException {
    start();
    birds.awaitStep(Stage.PREPARING);
    birds.pod("birds-0-prepare", unschedulable(), 0);
    birds.awaitCondition(ConditionType.PODS_WAITING, "No node for the pod");

    isOnFile("pods-waiting");
  }

  @Test
  void a_job_whose_step_is_tried_again() throws IOException {
    start();
    birds.awaitStep(Stage.PREPARING);
    birds.pod("birds-0-prepare", killed(), 1);
    birds.awaitCondition(ConditionType.STEP_RETRYING, "killed for memory");

    isOnFile("step-retrying");
  }

  @Test
  void a_job_without_a_workteam() throws IOException {
    birds.cluster.client().resource(Specs.birders()).delete();
    start();
    birds.run(Stage.PREPARING, "birds-0-prepare", PREPARED);
    birds.awaitCondition(ConditionType.WORKTEAM_FOUND, "There is no Workteam");

    isOnFile("workteam-missing");
  }

  @Test
  void a_job_whose_workforce_service_is_away() throws IOException {
    toLabeling();
    birds.workforce.setReachable(false);
    birds.awaitCondition(ConditionType.WORKFORCE_REACHABLE, "cannot be reached");

    isOnFile("workforce-away");
  }

  @Test
  void a_job_whose_answers_a_full_store_holds_up() throws IOException {
    toLabeling();
    birds.workforce.heldUp(
        1, "the store is full: s3://out/birds/annotations/worker-response/1.json was refused");
    birds.awaitCondition(ConditionType.BATCH_HELD_UP, "the store is full");

    isOnFile("held-up");
  }

  @Test
  void a_job_that_is_suspended() throws IOException {
    toLabeling();
    birds.change(Specs.job("  suspend: true\n"));
    birds.awaitStage(Stage.SUSPENDED);

    isOnFile("suspended");
  }

  @Test
  void a_job_whose_spec_has_changed_since_the_operator_saw_it() throws IOException {
    toLabeling();
    birds.stopOperator();
    birds.change(Specs.job("  suspend: true\n"));

    isOnFile("spec-changed");
  }

  @Test
  void a_job_that_is_stopped() throws IOException {
    toLabeling();
    birds.change(Specs.job("  stop: true\n"));
    birds.awaitStage(Stage.STOPPING);
    isOnFile("stopping");
    birds.workforce.closed(1);
    birds.run(Stage.CONSOLIDATING, "birds-1-consolidate", "{\"humanLabeled\":180,\"failed\":20}");
    birds.run(
        Stage.ASSEMBLING,
        "birds-1-assemble",
        "{\"output\":\"s3://out/birds/manifests/output/output.manifest\",\"total\":5000,\"humanLabeled\":180,"
            + "\"machineLabeled\":0,\"failed\":20,\"unlabeled\":4800}");
    birds.awaitStage(Stage.STOPPED);

    isOnFile("stopped");
  }

  @Test
  void a_job_that_a_step_has_failed() throws IOException {
    start();
    birds.awaitStep(Stage.PREPARING);
    birds.cluster.fail(
        "birds-0-prepare",
        65,
        "{\"failure\":\"the input manifest s3://in/birds.manifest does not exist\"}");
    birds.awaitStage(Stage.FAILED);

    isOnFile("failed");
  }

  @Test
  void a_job_whose_spec_is_wrong() throws IOException {
    birds.startOperator();
    birds.apply(Specs.job("  targetQuality: {minimum: \"1.5\"}\n"));
    birds.awaitStage(Stage.FAILED);

    isOnFile("spec-wrong");
  }

  @Test
  void a_job_that_is_being_deleted() throws IOException {
    toLabeling();
    birds.workforce.setReachable(false);
    birds.awaitCondition(ConditionType.WORKFORCE_REACHABLE, "cannot be reached");
    birds.delete();

    isOnFile("deleting");
  }

  @Test
  void the_team_of_a_job_that_people_label() throws IOException {
    toLabeling();

    LiveResource.of(birds.cluster, Workteam.class, "birders").isOnFile(TEAM);
  }

  private void start() {
    birds.startOperator();
    birds.apply(Specs.birds());
  }

  private void toLabeling() {
    start();
    birds.run(Stage.PREPARING, "birds-0-prepare", PREPARED);
    birds.awaitAnswers(1);
  }

  private void isOnFile(String name) throws IOException {
    live().isOnFile(FILES.resolve(name + ".yaml"));
  }

  private LiveResource live() {
    return LiveResource.of(birds.cluster, LabelingJob.class, "birds");
  }

  /** What an API server gives a new job, as our definition says: the one here knows no defaults. */
  private static Object defaultStatus() throws IOException {
    CustomResourceDefinition definition =
        Serialization.unmarshal(Files.readString(DEFINITION), CustomResourceDefinition.class);
    return definition
        .getSpec()
        .getVersions()
        .get(0)
        .getSchema()
        .getOpenAPIV3Schema()
        .getProperties()
        .get("status")
        .getDefault();
  }

  private static PodStatus unschedulable() {
    return new PodStatusBuilder()
        .addNewCondition()
        .withType("PodScheduled")
        .withStatus("False")
        .withMessage("0/3 nodes are available: 3 Insufficient memory.")
        .endCondition()
        .build();
  }

  private static PodStatus killed() {
    return new PodStatusBuilder()
        .addNewContainerStatus()
        .withNewState()
        .withNewTerminated()
        .withExitCode(137)
        .withReason("OOMKilled")
        .endTerminated()
        .endState()
        .endContainerStatus()
        .build();
  }
}
