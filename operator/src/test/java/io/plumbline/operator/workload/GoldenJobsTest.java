package io.plumbline.operator.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepDocument;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.storage.VolumeEncryption;
import io.plumbline.operator.storage.VolumesNotEncrypted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The Jobs as YAML, for people to read: each kind of step has its file. {@code -Dgolden.write} puts
 * the Jobs of now in their place, to be looked at and committed.
 */
class GoldenJobsTest {
  private static final String SPEC =
      Jobs.SPEC
          + Jobs.AUTOMATED
          + """
            seed: 8231904412
            serviceAccountName: tenant
            trainingPool:
              resources: {limits: {nvidia.com/gpu: "1", memory: 8Gi}}
              placement: {instanceType: ml.g5.xlarge, priorityClassName: batch}
              queueName: gpus
              scratch: {storageClassName: fast, size: 50Gi}
              activeDeadlineSeconds: 7200
            inferencePool: {shards: 4, resources: {requests: {cpu: "2"}}}
          """;

  private static final String ENCRYPTED =
      SPEC.replace(
              "labelingJobAlgorithmsConfig: {}",
              "labelingJobAlgorithmsConfig: {labelingJobResourceConfig: {volumeKMSKeyID: alias/birds}}")
          .replace("{storageClassName: fast, size: 50Gi}", "{size: 200Gi}");

  private static final Map<String, String> CONFIG =
      Map.of(
          "PLUMBLINE_STEP_ENV", "{\"AWS_REGION\": \"eu-west-1\"}",
          "PLUMBLINE_STEP_ENV_SECRET", "store",
          "PLUMBLINE_IMAGE_PULL_POLICY", "IfNotPresent",
          "PLUMBLINE_IMAGE_PULL_SECRETS", "registry",
          "PLUMBLINE_ENCRYPTED_CLASSES",
              "[{\"kmsKeyID\": \"alias/birds\", \"storageClassName\": \"encrypted-birds\"}]");

  private static final Map<String, String> GROUND_TRUTHS_INSTANCES =
      Map.of("PLUMBLINE_PLACEMENT_DEFAULTS", "GroundTruth", "PLUMBLINE_REGION", "eu-west-1");

  private static Job build(StepName step, String spec) throws VolumesNotEncrypted {
    return build(step, spec, CONFIG);
  }

  private static Job build(StepName step, String spec, Map<String, String> environment)
      throws VolumesNotEncrypted {
    OperatorConfig config = OperatorConfig.fromEnvironment(environment);
    JobPlan plan = Jobs.plan(spec);
    Parameters parameters =
        Parameters.none().with("modelIteration", 3).with("target", plan.quality().minimum());
    return new StepJobFactory(
            new StepJob(config.steps()),
            new VolumeEncryption(config.encryption(), Optional.empty()))
        .build(new StepDocument(step, plan, 3, "2026-11-24T08:12:45.123456", parameters));
  }

  @ParameterizedTest
  @EnumSource
  void a_steps_job_is_the_one_on_file(StepName step) throws Exception {
    assertOnFile(build(step, SPEC), step.word() + ".yaml");
  }

  @ParameterizedTest
  @EnumSource(names = {"TRAIN", "TRANSFORM"})
  void a_job_with_a_key_for_its_volumes_is_the_one_on_file(StepName step) throws Exception {
    assertOnFile(build(step, ENCRYPTED), step.word() + "-encrypted.yaml");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TRAIN", "TRANSFORM"},
      mode = EnumSource.Mode.EXCLUDE)
  void other_steps_are_the_same_with_such_a_key(StepName step) throws Exception {
    assertThat(build(step, ENCRYPTED)).isEqualTo(build(step, SPEC));
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIN,OBJECT_DETECTION,train-boxes",
    "TRANSFORM,OBJECT_DETECTION,transform-boxes",
    "TRAIN,SEMANTIC_SEGMENTATION,train-masks",
    "TRANSFORM,SEMANTIC_SEGMENTATION,transform-masks"
  })
  void a_job_for_boxes_or_masks_on_ground_truths_instances_is_the_one_on_file(
      StepName step, TaskType task, String name) throws Exception {
    String spec = Jobs.spec(task) + Jobs.AUTOMATED + "  seed: 8231904412\n";

    assertOnFile(build(step, spec, GROUND_TRUTHS_INSTANCES), name + ".yaml");
  }

  private static void assertOnFile(Job job, String name) throws IOException {
    String yaml = Serialization.asYaml(job).strip();
    if (System.getProperties().containsKey("golden.write")) {
      Files.writeString(Path.of("src/test/resources/golden", name), yaml + "\n");
    }

    assertThat(yaml)
        .as("after a change that is meant, run this test with -Dgolden.write and look at the diff")
        .isEqualTo(golden(name).strip());
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = GoldenJobsTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(file).as("golden file " + name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
