package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.plan.JobPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the schema, as the operator checks them itself. */
class SpecRulesTest {
  private static final String ALGORITHM =
      "arn:aws:sagemaker:us-west-2:027400017018:labeling-job-algorithm-specification/";

  private static List<String> faults(String spec) {
    Verdict verdict = new SpecValidator().check(Jobs.job(spec));
    return verdict instanceof Verdict.Rejected rejected ? rejected.sentences() : List.of();
  }

  @Test
  void a_short_sound_spec_gets_the_defaults_of_the_schema() {
    JobPlan plan = Jobs.plan(Jobs.SPEC);

    assertThat(plan.isAutomated()).isFalse();
    assertThat(plan.root()).isEqualTo("s3://out/birds/");
    assertThat(plan.quality()).isEqualTo(new JobPlan.Quality(0.95, 0.95, 1));
    assertThat(plan.people().workersPerObject()).isEqualTo(3);
    assertThat(plan.people().taskTimeLimit()).isEqualTo(300);
    assertThat(plan.limits().percentage()).isEqualTo(100);
    assertThat(plan.limits().humanBudget()).isEmpty();
    assertThat(plan.input().minimumObjects()).isEqualTo(1250);
    assertThat(plan.pods().shards()).isEqualTo(1);
  }

  @Test
  void the_seed_is_the_specs_or_else_that_of_the_uid() {
    assertThat(Jobs.plan(Jobs.SPEC + "  seed: -7\n").seed()).isEqualTo(-7);
    assertThat(Jobs.plan(Jobs.SPEC).seed())
        .isEqualTo(io.plumbline.operator.plan.Seed.of("0d6f1c1e-0000-4000-8000-000000000001"));
  }

  @Test
  void the_output_folder_is_named_after_the_labeling_job_name_where_there_is_one() {
    assertThat(Jobs.plan(Jobs.SPEC + "  labelingJobName: Owls-1\n").root())
        .isEqualTo("s3://out/Owls-1/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labelAttributeName: species | labelAttributeName: species-metadata |"
            + " spec.labelAttributeName must not end in -metadata, and must not be source or"
            + " source-ref, but is species-metadata.",
        "labelAttributeName: species | labelAttributeName: species-ref |"
            + " spec.labelAttributeName must not end in -ref for ImageClassification, but is"
            + " species-ref.",
        "labelAttributeName: species | labelAttributeName: source |"
            + " spec.labelAttributeName must not end in -metadata, and must not be source or"
            + " source-ref, but is source.",
        "labelAttributeName: species | tags: [] | spec.labelAttributeName is missing.",
        "s3://data/in.manifest | https://data/in.manifest |"
            + " spec.inputConfig.dataSource.s3DataSource.manifestS3URI must be an s3:// or file:///"
            + " URI of at most 1024 characters, but is https://data/in.manifest.",
        "s3OutputPath: s3://out | kmsKeyID: k | spec.outputConfig.s3OutputPath is missing.",
        "[{label: cat}, {label: owl}] | [{label: cat}, {label: cat}] |"
            + " spec.labelCategories names the label cat more than once.",
        "[{label: cat}, {label: owl}] | [{label: cat}] | spec.labelCategories must have 2 to 2000"
            + " entries for ImageClassification, but has 1.",
        "labelCategories: [{label: cat}, {label: owl}] | tags: [] |"
            + " Exactly one of spec.labelCategories and spec.labelCategoryConfigS3URI must be set.",
        "taskType: ImageClassification | tags: [] |"
            + " spec.taskType is missing, and no algorithm or Lambda ARN tells it.",
        "workteamRef: {name: birders} | tags: [] |"
            + " spec.workteamRef.name is missing: it names the Workteam, in the job's namespace,"
            + " that labels.",
        "maxConcurrentTaskCount: 500 | maxConcurrentTaskCount: 5001 |"
            + " spec.humanTaskConfig.maxConcurrentTaskCount must be between 1 and 5000, but is"
            + " 5001.",
        "maxConcurrentTaskCount: 500 | numberOfHumanWorkersPerDataObject: 10 |"
            + " spec.humanTaskConfig.numberOfHumanWorkersPerDataObject must be between 1 and 9, but"
            + " is 10.",
        "taskTitle: Name the bird | taskKeywords: [a] | spec.humanTaskConfig.taskTitle is missing."
      })
  void a_fault_is_named_in_one_sentence(String sound, String broken, String sentence) {
    String spec = Jobs.SPEC.replace(sound, broken);
    assertThat(spec).isNotEqualTo(Jobs.SPEC);
    assertThat(faults(spec)).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "targetQuality: {minimum: \"1.5\"} | spec.targetQuality.minimum must be a decimal between 0"
            + " and 1, as in \"0.95\", but is 1.5.",
        "targetQuality: {confidence: \"0.0\"} | spec.targetQuality.confidence must be a decimal"
            + " between 0 and 1, as in \"0.95\", but is 0.",
        "targetQuality: {maxLooks: 6} | spec.targetQuality.maxLooks must be between 1 and 5, but is"
            + " 6.",
        "stoppingConditions: {maxHumanLabeledObjectCount: 0} |"
            + " spec.stoppingConditions.maxHumanLabeledObjectCount must be at least 1, but is 0.",
        "stoppingConditions: {maxPercentageOfInputDatasetLabeled: 101} |"
            + " spec.stoppingConditions.maxPercentageOfInputDatasetLabeled must be between 1 and"
            + " 100, but is 101.",
        "inferencePool: {shards: 0} | spec.inferencePool.shards must be between 1 and 1000, but is"
            + " 0.",
        "minimumObjectCount: 0 | spec.minimumObjectCount must be at least 1, but is 0.",
        "ttlSecondsAfterFinished: -1 | spec.ttlSecondsAfterFinished must be at least 0, but is -1."
      })
  void a_number_outside_its_limits_is_named(String line, String sentence) {
    assertThat(faults(Jobs.SPEC + "  " + line + "\n")).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION,image-classification,ImageMultiClass",
    "TEXT_CLASSIFICATION,text-classification,TextMultiClass",
    "OBJECT_DETECTION,object-detection,BoundingBox",
    "SEMANTIC_SEGMENTATION,semantic-segmentation,SemanticSegmentation"
  })
  void the_task_type_is_told_by_the_algorithm_or_by_a_lambda(
      TaskType task, String algorithm, String lambda) {
    String untold = untold(task);
    String function = "arn:aws:lambda:us-west-2:081040173940:function:";

    assertThat(
            List.of(
                untold + algorithm(algorithm),
                untold + "    preHumanTaskLambdaARN: " + function + "PRE-" + lambda + "\n",
                untold
                    + "    annotationConsolidationConfig: {annotationConsolidationLambdaARN: '"
                    + function
                    + "ACS-"
                    + lambda
                    + "'}\n"))
        .extracting(spec -> Jobs.plan(spec).taskType())
        .containsOnly(task);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AdjustmentBoundingBox", "VerificationSemanticSegmentation"})
  void a_lambda_for_looking_at_labels_again_tells_no_task_type(String lambda) {
    String spec =
        untold(TaskType.OBJECT_DETECTION)
            + "    preHumanTaskLambdaARN: arn:aws:lambda:us-west-2:081040173940:function:PRE-"
            + lambda
            + "\n";

    assertThat(faults(spec)).singleElement().asString().contains("does not know");
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION,0.95,3,300",
    "TEXT_CLASSIFICATION,0.95,3,300",
    "OBJECT_DETECTION,0.6,5,3600",
    "SEMANTIC_SEGMENTATION,0.7,3,3600"
  })
  void each_task_type_has_its_own_defaults_where_the_spec_says_nothing(
      TaskType task, double quality, int workers, int seconds) {
    JobPlan silent = Jobs.plan(Jobs.spec(task) + "  targetQuality: {maxLooks: 2}\n");
    JobPlan stated =
        Jobs.plan(
            Jobs.spec(task)
                + "    numberOfHumanWorkersPerDataObject: 7\n"
                + "    taskTimeLimitInSeconds: 30\n"
                + "  targetQuality: {minimum: \"0.5\"}\n");

    assertThat(silent.quality()).isEqualTo(new JobPlan.Quality(quality, 0.95, 2));
    assertThat(silent.people().workersPerObject()).isEqualTo(workers);
    assertThat(silent.people().taskTimeLimit()).isEqualTo(seconds);
    assertThat(stated.quality()).isEqualTo(new JobPlan.Quality(0.5, 0.95, 1));
    assertThat(stated.people().workersPerObject()).isEqualTo(7);
    assertThat(stated.people().taskTimeLimit()).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void a_label_attribute_with_the_wrong_ending_for_its_task_type_is_named(TaskType task) {
    boolean masks = task == TaskType.SEMANTIC_SEGMENTATION;
    String spec =
        masks
            ? Jobs.spec(task).replace("species-ref", "species")
            : Jobs.spec(task).replace("labelAttributeName: species", "labelAttributeName: s-ref");

    assertThat(faults(spec))
        .containsExactly(
            "spec.labelAttributeName must "
                + (masks ? "" : "not ")
                + "end in -ref for "
                + task.jsonName()
                + ", but is "
                + (masks ? "species." : "s-ref."));
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION,2,2000",
    "TEXT_CLASSIFICATION,2,2000",
    "OBJECT_DETECTION,1,2000",
    "SEMANTIC_SEGMENTATION,1,254"
  })
  void each_task_type_has_its_own_limits_of_labels(TaskType task, int fewest, int most) {
    String sentence = "spec.labelCategories must have %d to %d entries for %s, but has %d.";

    assertThat(faults(Jobs.spec(task, fewest))).isEmpty();
    assertThat(faults(Jobs.spec(task, most))).isEmpty();
    assertThat(List.of(fewest - 1, most + 1))
        .allSatisfy(
            number ->
                assertThat(faults(Jobs.spec(task, number)))
                    .containsExactly(sentence.formatted(fewest, most, task.jsonName(), number)));
  }

  private static String untold(TaskType task) {
    return Jobs.spec(task).replace("  taskType: " + task.jsonName() + "\n", "");
  }

  private static String algorithm(String name) {
    return "  labelingJobAlgorithmsConfig: {labelingJobAlgorithmSpecificationARN: '"
        + ALGORITHM
        + name
        + "'}\n";
  }

  @Test
  void a_task_type_that_contradicts_the_algorithm_is_refused() {
    String spec =
        Jobs.SPEC
            + "  labelingJobAlgorithmsConfig: {labelingJobAlgorithmSpecificationARN: '"
            + ALGORITHM
            + "text-classification'}\n";
    assertThat(faults(spec))
        .containsExactly(
            "spec.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN is for"
                + " TextClassification, but the job's task type is ImageClassification.");
  }

  @Test
  void a_task_that_this_version_does_not_know_is_refused() {
    String spec =
        Jobs.SPEC.replace("  taskType: ImageClassification\n", "")
            + "  labelingJobAlgorithmsConfig: {labelingJobAlgorithmSpecificationARN: '"
            + ALGORITHM
            + "object-detection-multilabel'}\n";
    assertThat(faults(spec))
        .containsExactly(
            "spec.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN is of a task"
                + " type that this version does not know; it knows ImageClassification,"
                + " TextClassification, ObjectDetection, SemanticSegmentation.");
  }

  @Test
  void the_model_of_an_earlier_job_is_found_by_its_arn() {
    String arn =
        "arn:aws-plumbline:sagemaker:default:000000000000:model/s3://out/a/training/3/model.tar.gz";
    String spec =
        Jobs.SPEC
            + "  labelingJobAlgorithmsConfig: {initialActiveLearningModelARN: '"
            + arn
            + "'}\n";
    assertThat(Jobs.plan(spec).model().initialModel())
        .contains("s3://out/a/training/3/model.tar.gz");
  }

  @Test
  void a_model_of_amazons_own_is_refused_in_a_sentence() {
    String arn = "arn:aws:sagemaker:us-west-2:111122223333:model/prev";
    String spec =
        Jobs.SPEC
            + "  labelingJobAlgorithmsConfig: {initialActiveLearningModelARN: '"
            + arn
            + "'}\n";
    assertThat(faults(spec))
        .singleElement()
        .asString()
        .contains("a model of AWS's own, " + arn + ", cannot be read");
  }

  @Test
  void a_private_work_teams_arn_names_the_workteam() {
    String spec =
        Jobs.SPEC.replace("  workteamRef: {name: birders}\n", "")
            + "    workteamARN: arn:aws:sagemaker:us-west-2:111122223333:workteam/private-crowd/owls\n";
    assertThat(Jobs.plan(spec).people().team()).isEqualTo("owls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roleARN: arn:aws:iam::111122223333:role/gt", "tags: [{key: a}]"})
  void what_a_cluster_has_no_use_for_is_accepted_and_named(String line) {
    String spec = Jobs.SPEC + "  " + line + "\n";
    assertThat(faults(spec)).isEmpty();
    assertThat(IgnoredFields.of(Jobs.job(spec).getSpec()))
        .containsExactly(line.substring(0, line.indexOf(':')));
  }

  @Test
  void of_the_training_instances_only_the_network_is_ignored() {
    String spec =
        Jobs.SPEC
            + "  labelingJobAlgorithmsConfig: {labelingJobResourceConfig: {volumeKMSKeyID: k%s}}\n";

    assertThat(IgnoredFields.of(Jobs.job(spec.formatted("")).getSpec())).isEmpty();
    assertThat(Jobs.plan(spec.formatted("")).pods().volumeKey()).contains("k");
    assertThat(IgnoredFields.of(Jobs.job(spec.formatted(", vpcConfig: {subnets: [s]}")).getSpec()))
        .containsExactly("labelingJobAlgorithmsConfig.labelingJobResourceConfig.vpcConfig");
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(faults("  taskType: TextClassification\n")).hasSizeGreaterThan(3);
  }
}
