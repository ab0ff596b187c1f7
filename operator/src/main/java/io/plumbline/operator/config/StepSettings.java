package io.plumbline.operator.config;

import io.plumbline.operator.placement.PlacementConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all steps of all jobs get.
 *
 * @param images the images of the steps
 * @param environment extra environment variables
 * @param secret a Secret in the job's namespace whose keys become environment variables
 * @param placement where the pods go
 */
public record StepSettings(
    Images images,
    Map<String, String> environment,
    Optional<String> secret,
    PlacementConfig placement) {

  /**
   * The images of the CPU steps, of training and of inference.
   *
   * @param pullPolicy IfNotPresent, Always or Never; Kubernetes' default where left out
   * @param pullSecrets Secrets in the job's namespace that open the registry
   */
  public record Images(
      String labeling,
      String trainer,
      String inference,
      Optional<String> pullPolicy,
      List<String> pullSecrets) {
    public Images {
      pullSecrets = List.copyOf(pullSecrets);
    }
  }

  public StepSettings {
    environment = Map.copyOf(environment);
  }
}
