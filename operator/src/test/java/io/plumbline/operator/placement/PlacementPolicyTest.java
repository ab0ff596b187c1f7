package io.plumbline.operator.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.placement.PlacementConfig.Defaults;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PlacementPolicyTest {
  private static final String TYPE = "node.kubernetes.io/instance-type";

  @ParameterizedTest
  @CsvSource({
    "IMAGE_CLASSIFICATION,TRAIN,us-east-1,p3.2xlarge",
    "IMAGE_CLASSIFICATION,TRAIN,ap-south-1,p2.8xlarge",
    "IMAGE_CLASSIFICATION,TRANSFORM,ap-south-1,c5.xlarge",
    "TEXT_CLASSIFICATION,TRAIN,ap-south-1,c5.2xlarge",
    "TEXT_CLASSIFICATION,TRANSFORM,us-east-1,m4.xlarge",
    "OBJECT_DETECTION,TRAIN,us-east-1,p3.2xlarge",
    "OBJECT_DETECTION,TRAIN,ap-south-1,p2.8xlarge",
    "OBJECT_DETECTION,TRANSFORM,ap-south-1,c5.4xlarge",
    "SEMANTIC_SEGMENTATION,TRAIN,us-east-1,p3.2xlarge",
    "SEMANTIC_SEGMENTATION,TRAIN,ap-south-1,p2.8xlarge",
    "SEMANTIC_SEGMENTATION,TRANSFORM,us-east-1,p3.2xlarge",
    "SEMANTIC_SEGMENTATION,TRANSFORM,ap-south-1,p2.8xlarge"
  })
  void ground_truths_instance_types_are_the_default_where_asked_for(
      TaskType task, StepName step, String region, String type) {
    PlacementPolicy policy = policy(Defaults.GROUND_TRUTH, Optional.of(region), Map.of());

    assertThat(policy.place(task, step, PoolPlan.NONE).nodeSelector())
        .containsExactly(Map.entry(TYPE, type));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TRAIN", "TRANSFORM"})
  void steps_that_ground_truth_ran_on_no_instance_go_anywhere(StepName step) {
    PlacementPolicy policy = policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of());

    Placement placement = policy.place(TaskType.IMAGE_CLASSIFICATION, step, PoolPlan.NONE);

    assertThat(placement.nodeSelector()).isEmpty();
    assertThat(placement.resources().getLimits()).containsOnlyKeys("memory");
  }

  @ParameterizedTest
  @EnumSource
  void each_of_ground_truths_instances_gives_a_pod_most_of_itself(TaskType task) {
    PlacementPolicy policy = policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of());

    assertThat(List.of(StepName.TRAIN, StepName.TRANSFORM))
        .extracting(step -> policy.place(task, step, PoolPlan.NONE).resources().getRequests())
        .allSatisfy(
            requests ->
                assertThat(requests.get("memory").getNumericalAmount())
                    .isGreaterThan(new Quantity("4Gi").getNumericalAmount()));
  }

  @Test
  void a_gpu_instance_gets_a_gpu_and_puts_up_with_the_taint_of_gpu_nodes() {
    Placement placement = trained(policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of()), "");

    assertThat(placement.resources().getLimits())
        .containsEntry("nvidia.com/gpu", new Quantity("1"));
    assertThat(placement.tolerations())
        .extracting(Toleration::getKey)
        .containsExactly("nvidia.com/gpu");
  }

  @Test
  void without_a_default_pods_go_anywhere() {
    Placement placement = trained(policy(Defaults.ANYWHERE, Optional.empty(), Map.of()), "");

    assertThat(placement.nodeSelector()).isEmpty();
    assertThat(placement.tolerations()).isEmpty();
    assertThat(placement.resources().getRequests()).containsKey("cpu");
  }

  @ParameterizedTest
  @CsvSource({"ml.g5.xlarge", "g5.xlarge"})
  void a_jobs_own_instance_type_counts_and_loses_its_prefix(String type) {
    PlacementPolicy policy = policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of());

    assertThat(trained(policy, "placement: {instanceType: " + type + "}").nodeSelector())
        .containsExactly(Map.entry(TYPE, "g5.xlarge"));
  }

  @Test
  void other_clouds_say_what_an_instance_type_is_there() {
    NodePool a100 =
        new NodePool(
            Map.of("cloud.google.com/gke-accelerator", "nvidia-tesla-a100"),
            List.of(new Toleration("NoSchedule", "nvidia.com/gpu", "Equal", null, "present")),
            Optional.of(
                new ResourceRequirementsBuilder()
                    .addToLimits("nvidia.com/gpu", new Quantity("2"))
                    .build()));
    PlacementPolicy policy =
        policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of("p3.2xlarge", a100));

    Placement placement = trained(policy, "");

    assertThat(placement.nodeSelector()).isEqualTo(a100.nodeSelector());
    assertThat(placement.tolerations()).isEqualTo(a100.tolerations());
    assertThat(placement.resources()).isEqualTo(a100.resources().orElseThrow());
  }

  @Test
  void what_a_job_says_of_its_pool_is_added_and_its_resources_count() {
    PlacementPolicy policy = policy(Defaults.GROUND_TRUTH, Optional.empty(), Map.of());

    Placement placement =
        trained(
            policy,
            "resources: {limits: {memory: 1Gi}}, placement: {nodeSelector: {zone: a},"
                + " tolerations: [{key: spot, operator: Exists}]}");

    assertThat(placement.nodeSelector())
        .containsExactly(Map.entry(TYPE, "p3.2xlarge"), Map.entry("zone", "a"));
    assertThat(placement.tolerations()).extracting(Toleration::getKey).containsExactly("spot");
    assertThat(placement.resources().getLimits()).containsOnlyKeys("memory");
  }

  private static PlacementPolicy policy(
      Defaults defaults, Optional<String> region, Map<String, NodePool> pools) {
    return new PlacementPolicy(new PlacementConfig(defaults, region, pools));
  }

  private static Placement trained(PlacementPolicy policy, String pool) {
    PoolPlan asked =
        Jobs.plan(Jobs.SPEC + Jobs.AUTOMATED + "  trainingPool: {" + pool + "}\n")
            .pods()
            .training();
    return policy.place(TaskType.IMAGE_CLASSIFICATION, StepName.TRAIN, asked);
  }
}
