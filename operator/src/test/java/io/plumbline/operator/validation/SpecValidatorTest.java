package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.plan.JobPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecValidatorTest {
  private final SpecValidator validator = new SpecValidator();

  @Test
  void a_sound_spec_becomes_a_plan_with_the_schemas_defaults() {
    JobPlan plan = ((Verdict.Accepted) validator.check(Specs.birds())).plan();

    assertThat(plan.root()).isEqualTo("s3://out/birds/");
    assertThat(plan.seed()).isEqualTo(7);
    assertThat(plan.quality()).isEqualTo(new JobPlan.Quality(0.95, 0.95, 1));
    assertThat(plan.limits().batch()).isEqualTo(200);
    assertThat(plan.people().workersPerObject()).isEqualTo(3);
    assertThat(plan.input().minimumObjects()).isEqualTo(1250);
    assertThat(plan.isAutomated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labelAttributeName: species | labelAttributeName: species-metadata | spec.labelAttributeName",
        "labelAttributeName: species | labelAttributeName: source | spec.labelAttributeName",
        "labelAttributeName: species | labelAttributeName: source-ref | spec.labelAttributeName",
        "s3://in/birds.manifest | ftp://in/birds.manifest | manifestS3URI",
        "s3://out | https://out | spec.outputConfig.s3OutputPath",
        "label: wren | label: owl | more than once",
        "workteamRef: {name: birders} | tags: [] | spec.workteamRef.name",
        "taskTitle: Name the bird | taskTitle: '' | spec.humanTaskConfig.taskTitle",
        "maxConcurrentTaskCount: 200 | maxConcurrentTaskCount: 5001 | between 1 and 5000",
        "seed: 7 | minimumObjectCount: 0 | spec.minimumObjectCount",
        "seed: 7 | inferencePool: {shards: 0} | spec.inferencePool.shards",
        "seed: 7 | targetQuality: {confidence: '1'} | spec.targetQuality.confidence",
        "seed: 7 | labelCategoryConfigS3URI: 's3://in/labels.json' | Exactly one of"
      })
  void a_wrong_field_is_named_in_a_sentence(String right, String wrong, String named) {
    LabelingJob job = job(right, wrong);

    List<String> sentences = ((Verdict.Rejected) validator.check(job)).sentences();

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0)).contains(named).endsWith(".");
  }

  @Test
  void fields_without_use_on_a_cluster_are_named() {
    LabelingJob job =
        Specs.job("  roleARN: arn:aws:iam::111122223333:role/gt\n  tags: [{key: a, value: b}]\n");

    assertThat(IgnoredFields.of(job.getSpec())).containsExactly("roleARN", "tags");
  }

  private static LabelingJob job(String right, String wrong) {
    String yaml =
        """
        metadata: {name: birds, namespace: default, uid: u-1}
        spec:
          taskType: ImageClassification
          labelAttributeName: species
          inputConfig: {dataSource: {s3DataSource: {manifestS3URI: "s3://in/birds.manifest"}}}
          outputConfig: {s3OutputPath: "s3://out"}
          labelCategories: [{label: owl}, {label: wren}]
          workteamRef: {name: birders}
          humanTaskConfig: {taskTitle: Name the bird, taskDescription: Choose, maxConcurrentTaskCount: 200}
          labelingJobAlgorithmsConfig: {}
          seed: 7
        """;
    assertThat(yaml).contains(right);
    return Serialization.unmarshal(yaml.replace(right, wrong), LabelingJob.class);
  }
}
