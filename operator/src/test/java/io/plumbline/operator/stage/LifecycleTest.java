package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest extends StagesFixture {
  private static final String TRAINED =
      "{\"model\":\"s3://out/birds/training/1/model.tar.gz\",\"trainingObjects\":200,\"accuracy\":0.95,"
          + "\"expectedCoverage\":0.9,\"sampleSize\":300,\"expectedHumanLabels\":%s}";

  @Test
  void a_sound_spec_is_accepted_and_the_intent_is_in_the_status_before_the_first_child_exists() {
    move();

    assertThat(status.stage()).isEqualTo(Stage.PREPARING);
    assertThat(status.labelingJobStatus()).isEqualTo(JobState.IN_PROGRESS);
    assertThat(status.stageStartedAt()).contains("2026-01-02T03:04:05.678901Z");
    assertThat(cluster.jobNames()).isEmpty();

    move();

    assertThat(cluster.jobNames()).containsExactly("birds-0-prepare");
  }

  @Test
  void a_wrong_spec_fails_the_job_with_a_sentence_that_names_the_field() {
    job = Specs.job("  targetQuality: {minimum: \"1.5\"}\n");

    move();

    assertThat(status.stage()).isEqualTo(Stage.FAILED);
    assertThat(status.labelingJobStatus()).isEqualTo(JobState.FAILED);
    assertThat(status.failureReason().orElseThrow()).contains("spec.targetQuality.minimum");
    assertThat(last.events()).extracting(EventNote::reason).containsExactly("JobFailed");
  }

  @Test
  void prepare_is_told_the_plan_and_its_answer_fills_the_counters() throws JsonProcessingException {
    move();
    move();

    JsonNode document = document("birds-0-prepare");
    assertThat(document.at("/root").asText()).isEqualTo("s3://out/birds/");
    assertThat(document.at("/date").asText()).isEqualTo("2026-01-02T03:04:05.678901");
    assertThat(document.at("/parameters/batchSize").asInt()).isEqualTo(200);
    assertThat(document.at("/parameters/automated").asBoolean()).isTrue();
    assertThat(document.at("/parameters/labelCategories/1").asText()).isEqualTo("wren");

    cluster.complete(
        "birds-0-prepare",
        "{\"objects\":5000,\"labeled\":10,\"failed\":1,\"batch\":200,\"unreadable\":0,\"rejected\":[\"line"
            + " 17: no JSON\"]}");
    move();

    assertThat(status.stage()).isEqualTo(Stage.LABELING);
    assertThat(status.iteration()).isEqualTo(1);
    assertThat(status.labelCounters()).isEqualTo(new LabelCounters(10, 0, 0, 1, 4989));
    assertThat(last.events()).extracting(EventNote::note).contains("line 17: no JSON");
  }

  @Test
  void a_step_that_does_well_leaves_the_conditions_as_the_step_before_left_them() {
    toTraining();
    List<Fact> left = last.facts();
    move();
    move();

    assertThat(last.facts()).isNotEmpty().isEqualTo(left);
  }

  @Test
  void a_step_is_created_once_however_often_its_stage_is_handled() {
    move();
    move();
    move();
    move();

    assertThat(cluster.jobNames()).containsExactly("birds-0-prepare");
  }

  @Test
  void a_step_whose_pods_are_gone_is_run_again_since_it_repeats_its_result() {
    move();
    move();
    cluster.completeWithoutPods("birds-0-prepare");

    move();
    assertThat(cluster.jobNames()).isEmpty();
    assertThat(status.stage()).isEqualTo(Stage.PREPARING);
    move();

    assertThat(cluster.jobNames()).containsExactly("birds-0-prepare");
  }

  @Test
  void a_step_that_fails_for_good_fails_the_job_with_its_own_sentence() {
    move();
    move();
    cluster.fail(
        "birds-0-prepare",
        65,
        "{\"failure\":\"the input manifest s3://in/birds.manifest does not exist\"}");

    move();

    assertThat(status.failureReason())
        .contains("the input manifest s3://in/birds.manifest does not exist");
  }

  @Test
  void a_batch_is_created_followed_and_consolidated() {
    toLabeling();

    move();
    assertThat(workforce.calls).contains("create 1 Training");
    move();
    assertThat(status.batch().orElseThrow().answered()).isEqualTo(17);
    workforce.closed(1);
    move();

    assertThat(status.stage()).isEqualTo(Stage.CONSOLIDATING);
  }

  @Test
  void an_unreachable_workforce_is_a_condition_and_not_a_failure() {
    toLabeling();
    workforce.setReachable(false);

    move();

    assertThat(status.stage()).isEqualTo(Stage.LABELING);
    assertThat(last.again()).contains(Duration.ofSeconds(5));
    assertThat(last.facts()).extracting(Fact::reason).containsExactly("NoAnswer");
  }

  @Test
  void a_full_store_that_holds_up_the_answers_is_a_condition_and_an_event() {
    toLabeling();
    workforce.heldUp(1, "the store is full: file:///out/1.json could not be written");

    move();

    assertThat(status.stage()).isEqualTo(Stage.LABELING);
    assertThat(last.facts())
        .extracting(Fact::message)
        .anyMatch(m -> m.startsWith("the store is full"));
    assertThat(last.events()).extracting(EventNote::reason).containsExactly("BatchHeldUp");
  }

  @Test
  void a_missing_workteam_is_waited_for() {
    cluster.client().resource(Specs.birders()).delete();
    toLabeling();

    move();

    assertThat(last.facts())
        .extracting(Fact::message)
        .contains("There is no Workteam birders in this namespace.");
    assertThat(workforce.calls).noneMatch(call -> call.startsWith("create"));
  }

  @Test
  void a_first_batch_of_which_more_than_a_tenth_failed_fails_the_job() {
    toConsolidating();

    run(
        "birds-1-consolidate",
        "{\"humanLabeled\":170,\"failed\":30,\"rejected\":[\"line 3: all three declined\"]}");

    assertThat(status.failureReason().orElseThrow())
        .startsWith("More than 10 % of the first batch could not be labelled: 30 of 200 objects.")
        .endsWith("line 3: all three declined");
  }

  @Test
  void unreadable_images_and_unanswered_objects_of_the_first_batch_count_together() {
    move();
    run(
        "birds-0-prepare",
        "{\"objects\":5000,\"labeled\":0,\"failed\":15,\"batch\":185,\"unreadable\":15}");
    answerFirstBatch();

    run("birds-1-consolidate", "{\"humanLabeled\":179,\"failed\":6}");

    assertThat(status.failureReason())
        .hasValue("More than 10 % of the first batch could not be labelled: 21 of 200 objects.");
  }

  @Test
  void a_model_that_gets_better_is_given_another_batch() throws JsonProcessingException {
    toTraining();

    run("birds-1-train", TRAINED.formatted("2500"));
    assertThat(status.labelingJobOutput().orElseThrow().finalActiveLearningModelARN())
        .endsWith("model/s3://out/birds/training/1/model.tar.gz");
    run("birds-1-transform", "{\"predicted\":4800,\"failed\":0}");
    assertThat(status.stage()).isEqualTo(Stage.DECIDING);
    move();
    assertThat(document("birds-1-decide").at("/parameters").has("threshold")).isFalse();
    run("birds-1-decide", "{\"machineLabeled\":0,\"failed\":0,\"unlabeled\":4800,\"batch\":200}");

    assertThat(status.stage()).isEqualTo(Stage.LABELING);
    assertThat(status.iteration()).isEqualTo(2);
  }

  @Test
  void objects_that_no_model_can_learn_from_are_named() {
    toTraining();

    run(
        "birds-1-train",
        TRAINED
            .formatted("600")
            .replace("}", ",\"rejected\":[\"object 7: its mask is damaged\"]}"));

    assertThat(status.stage()).isEqualTo(Stage.TRANSFORMING);
    assertThat(last.events()).extracting(EventNote::note).contains("object 7: its mask is damaged");
  }

  @Test
  void a_look_is_sampled_labelled_calibrated_and_its_threshold_used_once()
      throws JsonProcessingException {
    toTraining();
    run("birds-1-train", TRAINED.formatted("600"));
    run("birds-1-transform", "{\"predicted\":4800,\"failed\":0}");
    assertThat(status.stage()).isEqualTo(Stage.SAMPLING);

    run("birds-1-sample", "{\"batch\":290,\"rate\":0.0625,\"pool\":4800}");
    move();
    assertThat(workforce.calls).contains("create 2 Certification");
    workforce.closed(2);
    move();
    run("birds-2-consolidate", "{\"humanLabeled\":290,\"failed\":0}");
    run(
        "birds-2-calibrate",
        "{\"certified\":true,\"threshold\":0.8125,\"validation\":280,\"errors\":4,\"expectedAutoLabeled\":4200,"
            + "\"logEvidence\":4.1,\"logRequired\":2.99,\"observedQuality\":0.985,\"decision\":\"s3://out/d.json\"}");
    assertThat(status.looks()).isEqualTo(1);
    assertThat(status.thresholds().get(0).threshold()).isEqualTo("0.8125");
    assertThat(last.events())
        .extracting(EventNote::note)
        .containsExactly(
            "The model may label at confidence 0.8125 and above: 280 sampled objects there have a"
                + " quality of 0.9850.");

    move();
    assertThat(document("birds-2-decide").at("/parameters/threshold").asDouble()).isEqualTo(0.8125);
    run("birds-2-decide", "{\"machineLabeled\":4200,\"failed\":0,\"unlabeled\":310,\"batch\":200}");
    assertThat(status.labelCounters().machineLabeled()).isEqualTo(4200);
    move();
    workforce.closed(3);
    move();
    run("birds-3-consolidate", "{\"humanLabeled\":200,\"failed\":0}");
    assertThat(status.stage()).as("no look is left").isEqualTo(Stage.DECIDING);
    move();
    assertThat(document("birds-3-decide").at("/parameters").has("threshold")).isFalse();
  }

  @Test
  void the_last_decision_is_followed_by_the_output_and_the_end() {
    toTraining();
    run("birds-1-train", TRAINED.formatted("2500"));
    run("birds-1-transform", "{\"predicted\":4800,\"failed\":0}");
    run("birds-1-decide", "{\"machineLabeled\":0,\"failed\":0,\"unlabeled\":0,\"batch\":0}");
    assertThat(status.stage()).isEqualTo(Stage.ASSEMBLING);

    run(
        "birds-1-assemble",
        "{\"output\":\"s3://out/birds/manifests/output/output.manifest\",\"total\":5000,\"humanLabeled\":200,"
            + "\"machineLabeled\":4800,\"failed\":0,\"unlabeled\":0}");

    assertThat(status.stage()).isEqualTo(Stage.COMPLETE);
    assertThat(status.labelingJobStatus()).isEqualTo(JobState.COMPLETED);
    assertThat(status.labelCounters().totalLabeled()).isEqualTo(5000);
    assertThat(status.completedAt()).contains("2026-01-02T03:04:05Z");
  }

  @Test
  void people_only_jobs_are_decided_without_a_model() {
    job.setSpec(Specs.job("").getSpec());
    job = withoutModel();
    toConsolidating();

    run("birds-1-consolidate", "{\"humanLabeled\":200,\"failed\":0}");

    assertThat(status.stage()).isEqualTo(Stage.DECIDING);
  }

  private static LabelingJob withoutModel() {
    String yaml = io.fabric8.kubernetes.client.utils.Serialization.asYaml(Specs.birds());
    return io.fabric8.kubernetes.client.utils.Serialization.unmarshal(
        yaml.replaceAll("(?m)^  labelingJobAlgorithmsConfig:.*\\R", ""), LabelingJob.class);
  }
}
