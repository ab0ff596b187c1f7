package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.plumbline.operator.step.StepName;

/** What a step's pod gets where the job does not say. */
final class DefaultResources {
  private static final String MEMORY = "memory";

  private DefaultResources() {}

  static ResourceRequirements of(StepName step) {
    return switch (step) {
      case TRAIN, TRANSFORM -> requirements("1", "2Gi", "4Gi");
      default -> requirements("250m", "768Mi", "1Gi");
    };
  }

  private static ResourceRequirements requirements(String cpu, String memory, String most) {
    return new ResourceRequirementsBuilder()
        .addToRequests("cpu", new Quantity(cpu))
        .addToRequests(MEMORY, Quantity.parse(memory))
        .addToLimits(MEMORY, Quantity.parse(most))
        .build();
  }
}
