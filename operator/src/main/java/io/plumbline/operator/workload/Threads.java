package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.plumbline.operator.step.StepDocument;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * How many threads a model computes with: as many as the CPUs that its pod asks for. Left to
 * themselves they are as many as the node's, which crowds out its other pods and, sums being summed
 * in another order, gives other bytes on another node.
 */
final class Threads {
  private static final String CPU = "cpu";

  private Threads() {}

  /** The environment variables that say so; none for steps that compute with no model. */
  static Map<String, String> of(StepDocument document, ResourceRequirements resources) {
    return switch (document.step()) {
      case TRAIN, TRANSFORM -> {
        String threads = Integer.toString(cpus(resources));
        yield Map.of("PLUMBLINE_THREADS", threads, "OMP_NUM_THREADS", threads);
      }
      case PREPARE, SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE -> Map.of();
    };
  }

  private static int cpus(ResourceRequirements resources) {
    return cpu(resources.getLimits())
        .or(() -> cpu(resources.getRequests()))
        .map(quantity -> quantity.getNumericalAmount().setScale(0, RoundingMode.CEILING).intValue())
        .map(cpus -> Math.max(1, cpus))
        .orElse(1);
  }

  private static Optional<Quantity> cpu(Map<String, Quantity> amounts) {
    return Optional.ofNullable(amounts).map(each -> each.get(CPU));
  }
}
