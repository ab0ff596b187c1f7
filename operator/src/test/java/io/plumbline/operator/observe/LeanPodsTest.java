package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeanPodsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: birds-1-transform-0-x7k2p
        namespace: default
        uid: p-1
        resourceVersion: "7"
        creationTimestamp: "2026-01-02T03:04:05Z"
        labels:
          labeling.plumbline.io/job: birds
          labeling.plumbline.io/iteration: "1"
          labeling.plumbline.io/step: transform
          app.kubernetes.io/part-of: plumbline
        annotations: {batch.kubernetes.io/job-completion-index: "3", a-note: of somebody else}
        ownerReferences: [{apiVersion: batch/v1, kind: Job, name: birds-1-transform, uid: j-1}]
        managedFields: [{manager: kubelet, operation: Update}]
      spec:
        nodeName: n
        containers: [{name: step, image: a-long-image, env: [{name: A, value: b}], resources: {limits: {memory: 2Gi}}}]
      status:
        phase: %s
        containerStatuses:
        - {name: step, image: a-long-image, state: {terminated: {exitCode: %d, reason: %s, message: '%s'}}}
      """;

  private final LeanPods pods = new LeanPods();

  @Test
  void the_result_of_a_shard_is_kept() {
    PodReports kept =
        new PodReports(List.of(kept(POD.formatted("Succeeded", 0, "Completed", "{}"))));

    assertThat(kept.results()).containsExactly("{}");
    assertThat(pods.get("default/birds-1-transform-0-x7k2p").getMetadata().getAnnotations())
        .containsOnlyKeys(PodReports.INDEX);
  }

  @Test
  void how_a_pod_failed_is_kept_with_its_limit() {
    Pod whole = pod(POD.formatted("Failed", 137, "OOMKilled", ""));

    assertThat(PodFailure.of(kept(Serialization.asYaml(whole))).orElseThrow().cause())
        .isEqualTo("killed for memory, of which its limit allows 2Gi (exit code 137)")
        .isEqualTo(PodFailure.of(whole).orElseThrow().cause());
  }

  @Test
  void whose_it_is_is_kept_and_what_it_runs_is_not() {
    Pod kept = kept(POD.formatted("Running", 0, "Completed", ""));

    assertThat(kept.getMetadata().getLabels())
        .hasSize(3)
        .containsEntry("labeling.plumbline.io/step", "transform");
    assertThat(kept.getMetadata().getOwnerReferences().get(0).getUid()).isEqualTo("j-1");
    assertThat(kept.getMetadata().getManagedFields()).isEmpty();
    assertThat(kept.getSpec().getContainers().get(0).getImage()).isNull();
    assertThat(kept.getSpec().getContainers().get(0).getEnv()).isEmpty();
  }

  private Pod kept(String yaml) {
    Pod whole = pod(yaml);
    pods.put(pods.getKey(whole), whole);
    return pods.get("default/birds-1-transform-0-x7k2p");
  }

  private static Pod pod(String yaml) {
    return Serialization.unmarshal(yaml, Pod.class);
  }
}
