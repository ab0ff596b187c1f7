package io.plumbline.operator.placement;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.plumbline.operator.step.StepName;
import java.util.Map;
import java.util.Optional;

/** What a step's pod gets where nobody says. */
final class DefaultResources {
  private static final String CPU = "cpu";
  private static final String MEMORY = "memory";

  /**
   * Most of each of Ground Truth's instances: what is left is the node's own. A model uses one GPU,
   * however many there are.
   */
  private static final Map<String, ResourceRequirements> OF_INSTANCE =
      Map.of(
          "p3.2xlarge", withGpu(requirements("7", "50Gi", "50Gi")),
          "p2.8xlarge", withGpu(requirements("7", "50Gi", "50Gi")),
          "c5.xlarge", requirements("3500m", "6Gi", "6Gi"),
          "c5.2xlarge", requirements("7", "12Gi", "12Gi"),
          "c5.4xlarge", requirements("15", "28Gi", "28Gi"),
          "m4.xlarge", requirements("3500m", "12Gi", "12Gi"));

  private DefaultResources() {}

  static ResourceRequirements of(StepName step) {
    return switch (step) {
      case TRAIN, TRANSFORM -> requirements("1", "2Gi", "4Gi");
      case PREPARE, SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE ->
          requirements("250m", "768Mi", "1Gi");
    };
  }

  /** For one of Ground Truth's instance types; nothing for others. */
  static Optional<ResourceRequirements> ofInstance(String type) {
    return Optional.ofNullable(OF_INSTANCE.get(type));
  }

  private static ResourceRequirements requirements(String cpu, String memory, String most) {
    return new ResourceRequirementsBuilder()
        .addToRequests(CPU, new Quantity(cpu))
        .addToRequests(MEMORY, Quantity.parse(memory))
        .addToLimits(MEMORY, Quantity.parse(most))
        .build();
  }

  private static ResourceRequirements withGpu(ResourceRequirements resources) {
    return new ResourceRequirementsBuilder(resources)
        .addToRequests(PlacementPolicy.GPU, new Quantity("1"))
        .addToLimits(PlacementPolicy.GPU, new Quantity("1"))
        .build();
  }
}
