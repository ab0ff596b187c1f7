package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.FakeDataset.Model;
import io.plumbline.operator.FakeRunner.End;
import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJobOutput;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.api.v1alpha1.Threshold;
import io.plumbline.operator.condition.ConditionType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole loop on a mock API server; steps and people are fakes that keep to the contract. */
class LabelingLoopTest {
  private static final String AUTOMATED = Jobs.SPEC + Jobs.AUTOMATED;

  private static LoopCluster cluster(long objects, Model model) {
    return new LoopCluster(new FakeDataset(objects, model));
  }

  @Test
  void a_good_model_labels_what_is_above_the_certified_threshold_and_people_the_rest() {
    try (LoopCluster cluster = cluster(10_000, Model.GOOD)) {
      cluster.apply(AUTOMATED + "  inferencePool: {shards: 2}\n");
      LabelingJobStatus status = cluster.awaitStage(Stage.COMPLETE);

      assertThat(status.labelingJobStatus()).isEqualTo(JobState.COMPLETED);
      assertThat(status.labelCounters()).isEqualTo(new LabelCounters(10_000, 3040, 6960, 0, 0));
      assertThat(status.thresholds())
          .singleElement()
          .satisfies(
              look -> {
                assertThat(look.certified()).isTrue();
                assertThat(look.threshold()).isEqualTo("0.9312345678901234");
                assertThat(look.modelIteration()).isEqualTo(2);
              });
      assertThat(status.history().get(2).kind()).isEqualTo(BatchKind.CERTIFICATION);
      assertThat(status.labelingJobOutput())
          .contains(
              new LabelingJobOutput(
                  "s3://out/birds/manifests/output/output.manifest",
                  "arn:aws-plumbline:sagemaker:default:000000000000:model/s3://out/birds/training/2/model.tar.gz"));
      assertThat(cluster.condition(ConditionType.COMPLETE).status()).isEqualTo("True");
      assertThat(cluster.condition(ConditionType.CERTIFIED).status()).isEqualTo("True");
      assertThat(cluster.condition(ConditionType.RECONCILING).status()).isEqualTo("False");
      assertThat(status.observedGeneration()).contains(cluster.job().getMetadata().getGeneration());
      assertThat(cluster.runner.created).doesNotHaveDuplicates();
      assertThat(cluster.runner.created)
          .startsWith(
              "birds-0-prepare",
              "birds-1-consolidate",
              "birds-1-train",
              "birds-1-transform",
              "birds-1-decide",
              "birds-2-consolidate",
              "birds-2-train",
              "birds-2-transform",
              "birds-2-sample",
              "birds-3-consolidate",
              "birds-3-calibrate",
              "birds-3-decide");
      assertThat(cluster.workforce.calls)
          .startsWith("create 1 Training", "create 2 Training", "create 3 Certification");
      assertThat(cluster.eventReasons()).contains("ThresholdCertified", "JobComplete");
    }
  }

  @ParameterizedTest
  @CsvSource({"OBJECT_DETECTION,0.6", "SEMANTIC_SEGMENTATION,0.7"})
  void boxes_and_masks_take_the_same_way_to_a_target_of_their_own(TaskType task, String target) {
    try (LoopCluster cluster = cluster(10_000, Model.GOOD)) {
      cluster.apply(Jobs.spec(task) + Jobs.AUTOMATED);
      LabelingJobStatus status = cluster.awaitStage(Stage.COMPLETE);

      assertThat(status.labelCounters()).isEqualTo(new LabelCounters(10_000, 3040, 6960, 0, 0));
      assertThat(status.thresholds()).extracting(Threshold::target).containsExactly(target);
      assertThat(cluster.condition(ConditionType.CERTIFIED).message())
          .contains("meet the target of " + target + " ");
      assertThat(cluster.runner.documents)
          .allSatisfy(
              document -> assertThat(document).contains("\"taskType\":\"" + task.jsonName() + "\""))
          .filteredOn(document -> document.contains("\"alpha\""))
          .as("what train and calibrate are told")
          .hasSize(3)
          .allSatisfy(document -> assertThat(document).contains("\"target\":" + target));
      assertThat(cluster.workforce.taskTypes).containsOnly(task);
    }
  }

  @Test
  void where_nothing_can_be_certified_people_label_all_and_the_status_says_so() {
    try (LoopCluster cluster = cluster(2500, Model.POOR)) {
      cluster.apply(AUTOMATED);
      LabelingJobStatus status = cluster.awaitStage(Stage.COMPLETE);

      assertThat(status.labelCounters()).isEqualTo(new LabelCounters(2500, 2500, 0, 0, 0));
      assertThat(status.thresholds()).extracting(Threshold::certified).containsExactly(false);
      assertThat(cluster.condition(ConditionType.CERTIFIED).status()).isEqualTo("False");
      assertThat(cluster.condition(ConditionType.COMPLETE).status()).isEqualTo("True");
      assertThat(cluster.eventReasons()).contains("NothingCertified");
    }
  }

  @Test
  void without_an_algorithm_there_are_people_only() {
    try (LoopCluster cluster = cluster(1200, Model.GOOD)) {
      cluster.apply(Jobs.SPEC);
      LabelingJobStatus status = cluster.awaitStage(Stage.COMPLETE);

      assertThat(status.labelCounters()).isEqualTo(new LabelCounters(1200, 1200, 0, 0, 0));
      assertThat(status.iteration()).isEqualTo(3);
      assertThat(cluster.runner.created).noneMatch(name -> name.endsWith("-train"));
    }
  }

  @Test
  void people_label_no_more_than_the_budget_allows_the_certification_sample_included() {
    try (LoopCluster cluster = cluster(10_000, Model.GOOD)) {
      cluster.apply(AUTOMATED + "  stoppingConditions: {maxHumanLabeledObjectCount: 1100}\n");
      LabelCounters counters = cluster.awaitStage(Stage.COMPLETE).labelCounters();

      assertThat(counters.humanLabeled()).isLessThanOrEqualTo(1100);
      assertThat(counters.machineLabeled()).isPositive();
      assertThat(counters.unlabeled()).isPositive();
      assertThat(counters.objects()).isEqualTo(10_000);
    }
  }

  @Test
  void no_more_than_the_share_asked_for_is_labelled() {
    try (LoopCluster cluster = cluster(2000, Model.GOOD)) {
      cluster.apply(Jobs.SPEC + "  stoppingConditions: {maxPercentageOfInputDatasetLabeled: 40}\n");
      assertThat(cluster.awaitStage(Stage.COMPLETE).labelCounters().totalLabeled()).isEqualTo(800);
    }
  }

  @Test
  void wrong_input_fails_the_job_with_the_steps_sentence() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      String sentence = "s3://data/in.manifest does not exist.";
      cluster.runner.failsForGood.put(
          "prepare", new End(65, "{\"failure\": \"" + sentence + "\"}"));
      cluster.apply(AUTOMATED);
      LabelingJobStatus status = cluster.awaitStage(Stage.FAILED);

      assertThat(status.failureReason()).contains(sentence);
      assertThat(status.labelingJobStatus()).isEqualTo(JobState.FAILED);
      assertThat(cluster.condition(ConditionType.FAILED).message()).isEqualTo(sentence);
      assertThat(cluster.condition(ConditionType.STALLED).status()).isEqualTo("True");
      assertThat(cluster.runner.created).containsExactly("birds-0-prepare");
    }
  }

  @Test
  void a_spec_that_no_schema_has_checked_fails_before_anything_is_created() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.apply(AUTOMATED.replace("s3://data/in.manifest", "https://data/in.manifest"));
      LabelingJobStatus status = cluster.awaitStage(Stage.FAILED);

      assertThat(status.failureReason().orElseThrow()).contains("manifestS3URI must be an s3://");
      assertThat(cluster.runner.created).isEmpty();
      assertThat(cluster.eventReasons()).contains("JobFailed");
    }
  }

  @Test
  void a_failure_that_kubernetes_retries_shows_as_a_condition_and_passes() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.runner.failsFirst.put("prepare", new End(74, "{\"failure\": \"S3 is down.\"}"));
      cluster.apply(Jobs.SPEC);
      cluster.await(
          status ->
              status.conditions().stream()
                  .anyMatch(
                      condition ->
                          condition.type().equals("StepRetrying")
                              && condition
                                  .message()
                                  .equals(
                                      "prepare failed at attempt 1 of 7: S3 is down; it runs again.")));
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.condition(ConditionType.STEP_RETRYING).status()).isEqualTo("False");
    }
  }

  @Test
  void an_answer_that_is_no_result_fails_the_job_instead_of_asking_for_ever() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.runner.succeedsWith.put("prepare", "not json");
      cluster.apply(Jobs.SPEC);
      assertThat(cluster.awaitStage(Stage.FAILED).failureReason())
          .contains("The step prepare of iteration 0 answered something that is not its result.");
    }
  }

  @Test
  void a_step_whose_pods_are_gone_is_asked_again() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.runner.losesPods.add("prepare");
      cluster.apply(Jobs.SPEC);
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.runner.created)
          .filteredOn(name -> name.equals("birds-0-prepare"))
          .hasSize(2);
    }
  }

  @Test
  void a_workforce_that_is_out_of_reach_is_waited_for() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.workforce.down = true;
      cluster.apply(Jobs.SPEC);
      cluster.await(
          status ->
              status.conditions().stream()
                  .anyMatch(
                      condition ->
                          condition.type().equals("WorkforceReachable")
                              && condition.status().equals("False")));
      cluster.workforce.down = false;
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.condition(ConditionType.WORKFORCE_REACHABLE).status()).isEqualTo("True");
    }
  }

  @Test
  void a_workteam_that_is_applied_later_is_waited_for() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.apply(Jobs.SPEC.replace("birders", "owlers"));
      cluster.await(
          status ->
              status.conditions().stream()
                  .anyMatch(
                      condition ->
                          condition.type().equals("WorkteamFound")
                              && condition.status().equals("False")));
      var team =
          cluster
              .client
              .resources(io.plumbline.operator.api.v1alpha1.Workteam.class)
              .inNamespace("default")
              .withName("birders")
              .get();
      team.getMetadata().setName("owlers");
      team.getMetadata().setResourceVersion(null);
      cluster.client.resource(team).create();

      assertThat(cluster.awaitStage(Stage.COMPLETE).labelCounters().humanLabeled()).isEqualTo(100);
    }
  }

  @Test
  void ground_truths_fields_without_use_are_named() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.apply(Jobs.SPEC + "  roleARN: arn:aws:iam::111122223333:role/gt\n");
      cluster.awaitStage(Stage.COMPLETE);
      assertThat(cluster.condition(ConditionType.FIELDS_IGNORED).message())
          .contains("spec.roleARN");
    }
  }

  @Test
  void a_job_that_has_ended_stays_as_it_is_and_observes_a_new_generation() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.apply(Jobs.SPEC);
      LabelingJobStatus before = cluster.awaitStage(Stage.COMPLETE);
      int jobs = cluster.runner.created.size();

      cluster.change(spec -> spec + "  ttlSecondsAfterFinished: 3600\n");
      long generation = cluster.job().getMetadata().getGeneration();
      LabelingJobStatus after =
          cluster.await(status -> status.observedGeneration().equals(Optional.of(generation)));

      assertThat(after.completedAt()).isEqualTo(before.completedAt());
      assertThat(after.stage()).isEqualTo(Stage.COMPLETE);
      assertThat(cluster.runner.created).hasSize(jobs);
    }
  }

  @Test
  void a_job_that_has_ended_is_deleted_when_its_time_is_over() {
    try (LoopCluster cluster = cluster(100, Model.GOOD)) {
      cluster.apply(Jobs.SPEC + "  ttlSecondsAfterFinished: 0\n");
      org.awaitility.Awaitility.await().until(() -> cluster.find().isEmpty());
      assertThat(cluster.workforce.calls).endsWith("forget");
    }
  }
}
