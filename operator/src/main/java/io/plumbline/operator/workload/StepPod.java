package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.plumbline.operator.api.v1alpha1.WorkerPool.PodResources;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.StepDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pod of a step: Pod Security's restricted profile, a writable /tmp and nothing else. */
final class StepPod {
  static final String CONTAINER = "step";
  private static final String TERMINATION_LOG = "/dev/termination-log";
  private static final long NOBODY = 65532L;

  private final OperatorConfig config;

  StepPod(OperatorConfig config) {
    this.config = config;
  }

  PodTemplateSpec template(StepDocument document) {
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withLabels(Labels.of(document))
        .endMetadata()
        .withNewSpec()
        .withRestartPolicy("Never")
        .withServiceAccountName(document.plan().pods().serviceAccount().orElse(null))
        .withAutomountServiceAccountToken(false)
        .withNewSecurityContext()
        .withRunAsNonRoot(true)
        .withRunAsUser(NOBODY)
        .withRunAsGroup(NOBODY)
        .withFsGroup(NOBODY)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .endSecurityContext()
        .withContainers(container(document))
        .addNewVolume()
        .withName("tmp")
        .withNewEmptyDir()
        .endEmptyDir()
        .endVolume()
        .endSpec()
        .build();
  }

  private Container container(StepDocument document) {
    return new ContainerBuilder()
        .withName(CONTAINER)
        .withImage(image(document))
        .withArgs(document.step().word())
        .withEnv(environment(document))
        .withEnvFrom(secret())
        .withResources(resources(document))
        .withTerminationMessagePath(TERMINATION_LOG)
        .withTerminationMessagePolicy("File")
        .withSecurityContext(restricted())
        .addNewVolumeMount()
        .withName("tmp")
        .withMountPath("/tmp")
        .endVolumeMount()
        .build();
  }

  private String image(StepDocument document) {
    return switch (document.step()) {
      case TRAIN -> config.images().trainer();
      case TRANSFORM -> config.images().inference();
      default -> config.images().labeling();
    };
  }

  private List<EnvVar> environment(StepDocument document) {
    List<EnvVar> variables = new ArrayList<>();
    variables.add(new EnvVar("PLUMBLINE_STEP", document.json(), null));
    variables.add(new EnvVar("PLUMBLINE_TERMINATION_LOG", TERMINATION_LOG, null));
    new TreeMap<>(config.stepEnvironment())
        .forEach((name, value) -> variables.add(new EnvVar(name, value, null)));
    return variables;
  }

  private List<EnvFromSource> secret() {
    return config.stepSecret().stream()
        .map(
            name ->
                new EnvFromSourceBuilder().withNewSecretRef().withName(name).endSecretRef().build())
        .toList();
  }

  private static ResourceRequirements resources(StepDocument document) {
    JobPlan.Pods pods = document.plan().pods();
    Optional<PodResources> asked =
        switch (document.step()) {
          case TRAIN -> pods.training();
          case TRANSFORM -> pods.inference();
          default -> Optional.empty();
        };
    return asked.map(StepPod::requirements).orElseGet(() -> DefaultResources.of(document.step()));
  }

  private static ResourceRequirements requirements(PodResources asked) {
    return new ResourceRequirementsBuilder()
        .withRequests(asked.requests() == null ? Map.of() : asked.requests())
        .withLimits(asked.limits() == null ? Map.of() : asked.limits())
        .build();
  }

  private static SecurityContext restricted() {
    return new SecurityContextBuilder()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .build();
  }
}
