package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.plumbline.operator.config.StepSettings;
import io.plumbline.operator.placement.Placement;
import io.plumbline.operator.placement.PlacementPolicy;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pod of a step: Pod Security's restricted profile, a writable /tmp and nothing else. */
final class StepPod {
  static final String CONTAINER = "step";
  private static final String TERMINATION_LOG = "/dev/termination-log";
  private static final long NOBODY = 65532L;

  private final StepSettings settings;
  private final PlacementPolicy placement;

  StepPod(StepSettings settings) {
    this.settings = settings;
    this.placement = new PlacementPolicy(settings.placement());
  }

  PodTemplateSpec template(StepDocument document) {
    PoolPlan pool = Pools.of(document);
    Placement place = placement.place(document.plan().taskType(), document.step(), pool);
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withLabels(Labels.of(document))
        .endMetadata()
        .withNewSpec()
        .withRestartPolicy("Never")
        .withServiceAccountName(document.plan().pods().serviceAccount().orElse(null))
        .withAutomountServiceAccountToken(false)
        .withActiveDeadlineSeconds(pool.deadlineSeconds().map(Integer::longValue).orElse(null))
        .withPriorityClassName(pool.priorityClass().orElse(null))
        .withNodeSelector(place.nodeSelector())
        .withTolerations(place.tolerations())
        .withImagePullSecrets(pullSecrets())
        .withNewSecurityContext()
        .withRunAsNonRoot(true)
        .withRunAsUser(NOBODY)
        .withRunAsGroup(NOBODY)
        .withFsGroup(NOBODY)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .endSecurityContext()
        .withContainers(container(document, place))
        .withVolumes(ScratchVolume.of(pool.scratch()))
        .endSpec()
        .build();
  }

  private Container container(StepDocument document, Placement place) {
    return new ContainerBuilder()
        .withName(CONTAINER)
        .withImage(image(document))
        .withImagePullPolicy(settings.images().pullPolicy().orElse(null))
        .withArgs(document.step().word())
        .withEnv(environment(document, place))
        .withEnvFrom(secret())
        .withResources(place.resources())
        .withTerminationMessagePath(TERMINATION_LOG)
        .withTerminationMessagePolicy("File")
        .withSecurityContext(restricted())
        .addNewVolumeMount()
        .withName(ScratchVolume.NAME)
        .withMountPath("/tmp")
        .endVolumeMount()
        .build();
  }

  private String image(StepDocument document) {
    return switch (document.step()) {
      case TRAIN -> settings.images().trainer();
      case TRANSFORM -> settings.images().inference();
      default -> settings.images().labeling();
    };
  }

  private List<EnvVar> environment(StepDocument document, Placement place) {
    List<EnvVar> variables = new ArrayList<>();
    variables.add(new EnvVar("PLUMBLINE_STEP", document.json(), null));
    variables.add(new EnvVar("PLUMBLINE_TERMINATION_LOG", TERMINATION_LOG, null));
    Map<String, String> others = new TreeMap<>(Threads.of(document, place.resources()));
    others.putAll(NativeMemory.of(document));
    others.putAll(settings.environment());
    document.plan().input().kmsKey().ifPresent(key -> others.put("PLUMBLINE_KMS_KEY_ID", key));
    others.forEach((name, value) -> variables.add(new EnvVar(name, value, null)));
    return variables;
  }

  private List<EnvFromSource> secret() {
    return settings.secret().stream()
        .map(
            name ->
                new EnvFromSourceBuilder().withNewSecretRef().withName(name).endSecretRef().build())
        .toList();
  }

  private List<LocalObjectReference> pullSecrets() {
    return settings.images().pullSecrets().stream().map(LocalObjectReference::new).toList();
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
