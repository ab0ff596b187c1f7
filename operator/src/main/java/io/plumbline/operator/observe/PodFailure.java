package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.plumbline.operator.step.StepResults;
import io.plumbline.operator.workload.StepJob;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How a pod failed, in plain words. */
final class PodFailure {
  private static final int SIGKILL = 137;
  private static final int SIGTERM = 143;

  private final Pod pod;
  private final PodStatus status;

  private PodFailure(Pod pod) {
    this.pod = pod;
    this.status = pod.getStatus();
  }

  /** Nothing where the pod has not failed. */
  static Optional<PodFailure> of(Pod pod) {
    return Optional.of(pod)
        .filter(each -> each.getStatus() != null)
        .map(PodFailure::new)
        .filter(each -> "Failed".equals(each.status.getPhase()) || each.end().isPresent());
  }

  Pod pod() {
    return pod;
  }

  /** What the step itself says about it. */
  Optional<String> ownSentence() {
    return end().map(ContainerStateTerminated::getMessage).flatMap(StepResults::failure);
  }

  /** Whether the step says that the user's input is wrong, and so is not run again. */
  boolean isInputFault() {
    return end().filter(end -> end.getExitCode() == StepJob.INPUT_WRONG).isPresent()
        && ownSentence().isPresent();
  }

  /** Whether the cluster ended the pod: such an end counts for no attempt. */
  boolean isDisruption() {
    return disruption().isPresent();
  }

  /** The cause, without a full stop: the step's own words, else Kubernetes' in plain ones. */
  String cause() {
    return ownSentence()
        .map(PodFailure::withoutFullStop)
        .or(() -> disruption().map(this::disrupted))
        .or(() -> podReason().map(this::ended))
        .or(() -> end().map(this::exited))
        .orElse("for no stated reason");
  }

  private String disrupted(PodCondition condition) {
    String words =
        switch (Objects.requireNonNullElse(condition.getReason(), "")) {
          case "PreemptionByScheduler" -> "its pod made room for one of higher priority";
          case "DeletionByPodGC", "DeletionByTaintManager" -> "its node went away";
          default -> "its pod was evicted";
        };
    return words + details(Optional.ofNullable(status.getMessage()));
  }

  private String ended(String reason) {
    Optional<String> message = Optional.ofNullable(status.getMessage());
    return switch (reason) {
      case "Evicted" -> "its pod was evicted" + details(message);
      case "DeadlineExceeded" -> "its pod ran longer than activeDeadlineSeconds allows";
      default -> "its pod ended" + details(Optional.of(message.orElse(reason)));
    };
  }

  private String exited(ContainerStateTerminated end) {
    if ("OOMKilled".equals(end.getReason())) {
      return "killed for memory" + memoryLimit() + exitCode(end);
    }
    return switch (end.getExitCode()) {
      case SIGKILL -> "killed" + exitCode(end);
      case SIGTERM -> "told to end" + exitCode(end);
      default -> "it ended with exit code " + end.getExitCode();
    };
  }

  private String memoryLimit() {
    return Optional.ofNullable(pod.getSpec()).map(PodSpec::getContainers).orElse(List.of()).stream()
        .map(Container::getResources)
        .filter(Objects::nonNull)
        .flatMap(resources -> Stream.ofNullable(resources.getLimits().get("memory")))
        .findFirst()
        .map(limit -> ", of which its limit allows " + limit)
        .orElse("");
  }

  private static String exitCode(ContainerStateTerminated end) {
    return " (exit code " + end.getExitCode() + ")";
  }

  private static String details(Optional<String> message) {
    return message
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> " (" + withoutFullStop(text) + ")")
        .orElse("");
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private Optional<String> podReason() {
    return Optional.ofNullable(status.getReason()).filter(reason -> !reason.isBlank());
  }

  private Optional<PodCondition> disruption() {
    return Objects.requireNonNullElse(status.getConditions(), List.<PodCondition>of()).stream()
        .filter(condition -> "DisruptionTarget".equals(condition.getType()))
        .filter(condition -> "True".equals(condition.getStatus()))
        .findFirst();
  }

  private Optional<ContainerStateTerminated> end() {
    return Objects.requireNonNullElse(status.getContainerStatuses(), List.<ContainerStatus>of())
        .stream()
        .map(ContainerStatus::getState)
        .filter(Objects::nonNull)
        .map(ContainerState::getTerminated)
        .filter(Objects::nonNull)
        .filter(end -> end.getExitCode() != null && end.getExitCode() != 0)
        .findFirst();
  }
}
