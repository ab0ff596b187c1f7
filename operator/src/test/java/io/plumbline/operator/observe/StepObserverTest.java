package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.stage.Cluster;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.workload.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepObserverTest {
  private static final String NAME = "birds-1-train";

  private final Cluster cluster = new Cluster();
  private final List<Pod> seen = new ArrayList<>();
  private final StepObserver observer =
      new StepObserver(
          new ChildJobs(
              cluster.client(),
              (namespace, name) -> Optional.ofNullable(cluster.job(name)),
              job -> List.copyOf(seen)));

  @BeforeEach
  void job() {
    Map<String, String> labels =
        Map.of(Labels.JOB, "birds", Labels.ITERATION, "1", Labels.STEP, "train");
    Job job =
        new JobBuilder()
            .withNewMetadata()
            .withName(NAME)
            .withNamespace("default")
            .withLabels(labels)
            .addNewOwnerReference()
            .withUid("u-1")
            .endOwnerReference()
            .endMetadata()
            .withNewSpec()
            .withNewTemplate()
            .withNewMetadata()
            .withLabels(labels)
            .endMetadata()
            .endTemplate()
            .endSpec()
            .build();
    cluster.client().resource(job).create();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void a_result_whose_pod_was_not_seen_yet_is_asked_for() {
    cluster.complete(NAME, "the result");

    assertThat(observe()).isEqualTo(new StepView.Done(List.of("the result")));
  }

  @Test
  void a_result_that_was_seen_is_not_asked_for_again() {
    cluster.complete(NAME, "the result");
    seen.addAll(cluster.pods(cluster.job(NAME)));
    seen.forEach(pod -> cluster.client().resource(pod).delete());

    assertThat(observe()).isEqualTo(new StepView.Done(List.of("the result")));
  }

  private StepView observe() {
    return observer.observe(identity(), 1, StepName.TRAIN);
  }

  private static Identity identity() {
    return new Identity("birds", "default", "u-1");
  }
}
