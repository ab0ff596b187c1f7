package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class LeanJobsTest {
  private static final String JOB =
      """
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: birds-1-train
        namespace: default
        uid: j-1
        resourceVersion: "7"
        labels:
          labeling.plumbline.io/job: birds
          labeling.plumbline.io/iteration: "1"
          labeling.plumbline.io/step: train
          app.kubernetes.io/part-of: plumbline
        ownerReferences: [{apiVersion: labeling.plumbline.io/v1alpha1, kind: LabelingJob, name: birds, uid: u-1}]
        managedFields: [{manager: kube-controller-manager, operation: Update}]
      spec: {completions: 3, backoffLimitPerIndex: 4, template: {spec: {containers: [{name: step, image: a-long-image}]}}}
      status: {active: 1, ready: 0, failed: 2, conditions: [{type: Failed, status: "True", reason: R, message: m}]}
      """;

  private final LeanJobs jobs = new LeanJobs();
  private final Job job = Serialization.unmarshal(JOB, Job.class);

  @Test
  void what_is_asked_of_a_job_is_kept() {
    jobs.put(jobs.getKey(job), job);

    Job kept = jobs.get("default/birds-1-train");
    assertThat(kept.getMetadata().getUid()).isEqualTo("j-1");
    assertThat(kept.getMetadata().getResourceVersion()).isEqualTo("7");
    assertThat(kept.getMetadata().getOwnerReferences())
        .isEqualTo(job.getMetadata().getOwnerReferences());
    assertThat(kept.getMetadata().getLabels())
        .hasSize(3)
        .containsEntry("labeling.plumbline.io/step", "train");
    assertThat(JobPhase.of(kept)).isEqualTo(JobPhase.FAILED);
    assertThat(JobPhase.failure(kept)).contains("R: m");
    assertThat(JobPhase.failures(kept)).isPositive();
    assertThat(JobPhase.isReady(kept)).isFalse();
    assertThat(kept.getSpec().getCompletions()).isEqualTo(3);
    assertThat(kept.getSpec().getBackoffLimitPerIndex()).isEqualTo(4);
  }

  @Test
  void the_pod_template_and_who_wrote_what_are_not() {
    jobs.put(jobs.getKey(job), job);

    Job kept = jobs.get("default/birds-1-train");
    assertThat(kept.getSpec().getTemplate()).isNull();
    assertThat(kept.getMetadata().getManagedFields()).isEmpty();
  }

  @Test
  void a_removed_job_is_gone() {
    jobs.put("default/birds-1-train", job);

    assertThat(jobs.remove("default/birds-1-train").getMetadata().getUid()).isEqualTo("j-1");
    assertThat(jobs.get("default/birds-1-train")).isNull();
    assertThat(jobs.size()).isZero();
  }
}
