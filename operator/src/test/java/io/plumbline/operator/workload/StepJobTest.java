package io.plumbline.operator.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.plumbline.operator.Jobs;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.config.StepSettings;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepDocument;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.validation.SpecValidator;
import io.plumbline.operator.validation.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepJobTest {
  private static final OperatorConfig CONFIG =
      OperatorConfig.fromEnvironment(
          Map.of(
              "PLUMBLINE_IMAGE_TRAINER", "trainer:1",
              "PLUMBLINE_STEP_ENV", "{\"AWS_REGION\": \"eu-west-1\"}",
              "PLUMBLINE_STEP_ENV_SECRET", "s3-key"));

  @Test
  void the_same_document_gives_the_same_job() {
    assertThat(job(StepName.TRAIN, Specs.birds())).isEqualTo(job(StepName.TRAIN, Specs.birds()));
  }

  @Test
  void the_job_belongs_to_its_labeling_job() {
    Job job = job(StepName.TRAIN, Specs.birds());

    assertThat(job.getMetadata().getName()).isEqualTo("birds-2-train");
    assertThat(job.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.getUid()).isEqualTo("u-1");
              assertThat(owner.getKind()).isEqualTo("LabelingJob");
              assertThat(owner.getController()).isTrue();
            });
  }

  @Test
  void the_step_gets_its_document_its_word_and_the_stores_credentials() {
    Container container = container(job(StepName.TRAIN, Specs.birds()));

    assertThat(container.getImage()).isEqualTo("trainer:1");
    assertThat(container.getArgs()).containsExactly("train");
    assertThat(container.getEnv())
        .extracting(EnvVar::getName)
        .contains("PLUMBLINE_STEP", "PLUMBLINE_TERMINATION_LOG", "AWS_REGION");
    assertThat(container.getEnvFrom())
        .extracting(from -> from.getSecretRef().getName())
        .containsExactly("s3-key");
  }

  @Test
  void a_pod_has_no_rights_and_no_token() {
    Job job = job(StepName.TRAIN, Specs.birds());
    var pod = job.getSpec().getTemplate().getSpec();

    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(container(job).getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container(job).getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container(job).getSecurityContext().getCapabilities().getDrop())
        .containsExactly("ALL");
  }

  @Test
  void wrong_input_fails_the_job_at_once_and_an_evicted_pod_does_not_count() {
    var rules = job(StepName.TRAIN, Specs.birds()).getSpec().getPodFailurePolicy().getRules();

    assertThat(rules.get(0).getAction()).isEqualTo("FailJob");
    assertThat(rules.get(0).getOnExitCodes().getValues()).containsExactly(65);
    assertThat(rules.get(1).getAction()).isEqualTo("Ignore");
    assertThat(rules.get(1).getOnPodConditions().get(0).getType()).isEqualTo("DisruptionTarget");
  }

  @Test
  void a_transform_is_an_indexed_job_with_a_pod_for_each_shard() {
    LabelingJob sharded = Specs.job("  inferencePool: {shards: 4}\n");

    assertThat(job(StepName.TRANSFORM, sharded).getSpec().getCompletionMode()).isEqualTo("Indexed");
    assertThat(job(StepName.TRANSFORM, sharded).getSpec().getCompletions()).isEqualTo(4);
    assertThat(job(StepName.TRAIN, sharded).getSpec().getCompletions()).isNull();
  }

  @Test
  void resources_of_the_pools_go_to_their_steps_only() {
    LabelingJob gpu = Specs.job("  trainingPool: {resources: {limits: {nvidia.com/gpu: '1'}}}\n");

    assertThat(container(job(StepName.TRAIN, gpu)).getResources().getLimits())
        .containsOnlyKeys("nvidia.com/gpu");
    assertThat(container(job(StepName.DECIDE, gpu)).getResources().getLimits())
        .containsOnlyKeys("memory");
  }

  @Test
  void each_shard_has_its_own_retries() {
    var transform = job(StepName.TRANSFORM, Specs.birds()).getSpec();

    assertThat(transform.getBackoffLimitPerIndex()).isEqualTo(6);
    assertThat(transform.getBackoffLimit()).isNull();
    assertThat(job(StepName.TRAIN, Specs.birds()).getSpec().getBackoffLimit()).isEqualTo(6);
  }

  @Test
  void kueue_admits_the_jobs_of_a_pool_with_a_queue_and_holds_them_itself() {
    LabelingJob queued = Specs.job("  trainingPool: {queueName: gpus}\n");

    Job train = job(StepName.TRAIN, queued);
    assertThat(train.getMetadata().getLabels()).containsEntry("kueue.x-k8s.io/queue-name", "gpus");
    assertThat(train.getSpec().getSuspend()).isNull();
    assertThat(job(StepName.DECIDE, queued).getMetadata().getLabels())
        .doesNotContainKey("kueue.x-k8s.io/queue-name");
  }

  @Test
  void scratch_is_a_volume_of_the_pods_own() {
    LabelingJob large =
        Specs.job("  trainingPool: {scratch: {storageClassName: fast, size: 50Gi}}\n");

    var volume = job(StepName.TRAIN, large).getSpec().getTemplate().getSpec().getVolumes().get(0);
    var claim = volume.getEphemeral().getVolumeClaimTemplate().getSpec();
    assertThat(claim.getStorageClassName()).isEqualTo("fast");
    assertThat(claim.getResources().getRequests().get("storage")).hasToString("50Gi");
    assertThat(
            job(StepName.DECIDE, large)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getVolumes()
                .get(0)
                .getEmptyDir())
        .isNotNull();
  }

  @Test
  void a_deadline_is_the_pods_since_that_of_a_job_runs_while_no_node_is_there() {
    LabelingJob bounded = Specs.job("  trainingPool: {activeDeadlineSeconds: 3600}\n");

    var spec = job(StepName.TRAIN, bounded).getSpec();
    assertThat(spec.getTemplate().getSpec().getActiveDeadlineSeconds()).isEqualTo(3600);
    assertThat(spec.getActiveDeadlineSeconds()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'{requests: {cpu: 500m}}',1",
    "'{requests: {cpu: 2500m}}',3",
    "'{requests: {cpu: 2}, limits: {cpu: 4}}',4",
    "'{limits: {memory: 1Gi}}',1"
  })
  void a_model_computes_with_as_many_threads_as_its_pod_asks_for_cpus(
      String resources, String threads) {
    LabelingJob sized = Specs.job("  trainingPool: {resources: " + resources + "}\n");

    assertThat(container(job(StepName.TRAIN, sized)).getEnv())
        .contains(
            new EnvVar("PLUMBLINE_THREADS", threads, null),
            new EnvVar("OMP_NUM_THREADS", threads, null));
    assertThat(container(job(StepName.DECIDE, sized)).getEnv())
        .extracting(EnvVar::getName)
        .doesNotContain("PLUMBLINE_THREADS");
  }

  @Test
  void a_model_keeps_its_native_memory_unless_the_installation_says_otherwise() {
    assertThat(container(job(StepName.TRANSFORM, Specs.birds())).getEnv())
        .contains(
            new EnvVar("MALLOC_ARENA_MAX", "1", null), new EnvVar("MALLOC_MMAP_MAX_", "0", null));
    assertThat(container(job(StepName.SAMPLE, Specs.birds())).getEnv())
        .extracting(EnvVar::getName)
        .noneMatch(name -> name.startsWith("MALLOC"));
  }

  @ParameterizedTest
  @EnumSource
  void every_step_encrypts_with_the_jobs_own_key_and_not_with_the_installations(StepName step) {
    JobPlan plan =
        Jobs.plan(
            Jobs.SPEC.replace("s3://out}", "s3://out, kmsKeyID: alias/birds}") + Jobs.AUTOMATED);
    StepSettings installation =
        OperatorConfig.fromEnvironment(
                Map.of("PLUMBLINE_STEP_ENV", "{\"PLUMBLINE_KMS_KEY_ID\": \"alias/all\"}"))
            .steps();

    Job job =
        new StepJob(installation)
            .build(
                new StepDocument(step, plan, 2, "2026-01-02T03:04:05.000001", Parameters.none()));

    assertThat(container(job).getEnv())
        .filteredOn(variable -> variable.getName().equals("PLUMBLINE_KMS_KEY_ID"))
        .extracting(EnvVar::getValue)
        .containsExactly("alias/birds");
  }

  private static Job job(StepName step, LabelingJob labelingJob) {
    JobPlan plan = ((Verdict.Accepted) new SpecValidator().check(labelingJob)).plan();
    return new StepJob(CONFIG.steps())
        .build(
            new StepDocument(
                step, plan, 2, "2026-01-02T03:04:05.000001", Parameters.none().with("shards", 1)));
  }

  private static Container container(Job job) {
    return job.getSpec().getTemplate().getSpec().getContainers().get(0);
  }
}
