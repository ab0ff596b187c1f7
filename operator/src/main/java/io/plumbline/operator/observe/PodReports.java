package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.Quantity;
import io.plumbline.operator.step.StepResults;
import io.plumbline.operator.workload.StepJob;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a step's pods say: the termination messages of those that ended, and why others do not
 * start.
 */
public final class PodReports {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";
  private static final String OUT_OF_MEMORY = "OOMKilled";

  private final List<Pod> pods;

  public PodReports(List<Pod> pods) {
    this.pods =
        pods.stream()
            .sorted(
                Comparator.comparing(
                    (Pod pod) ->
                        Objects.requireNonNullElse(pod.getMetadata().getCreationTimestamp(), "")))
            .toList();
  }

  /** The messages of pods that did their work, one for each completion index. */
  public List<String> results() {
    Map<String, String> byIndex = new LinkedHashMap<>();
    pods.forEach(
        pod ->
            terminations(pod)
                .filter(end -> end.getExitCode() == 0)
                .forEach(
                    end ->
                        Optional.ofNullable(end.getMessage())
                            .ifPresent(message -> byIndex.putIfAbsent(index(pod), message))));
    return List.copyOf(byIndex.values());
  }

  /**
   * Why the step fails: the sentence about the user's input if there is one, else what the last
   * failed pod says.
   */
  public Optional<String> failure() {
    return inputFault().or(this::lastFailure);
  }

  /** The sentence about the user's input, if a pod ended with one. */
  public Optional<String> inputFault() {
    return failures()
        .filter(end -> end.getExitCode() == StepJob.INPUT_WRONG)
        .flatMap(end -> sentence(end).stream())
        .findFirst();
  }

  /** Why a pod does not start, if one does not: no node for it, or its image cannot be pulled. */
  public Optional<String> waiting() {
    return pods.stream()
        .flatMap(pod -> Stream.concat(unschedulable(pod), notStarting(pod)))
        .findFirst();
  }

  private Optional<String> lastFailure() {
    return pods.stream()
        .flatMap(pod -> failures(pod).map(end -> describe(pod, end)))
        .reduce((first, second) -> second);
  }

  private Stream<ContainerStateTerminated> failures() {
    return pods.stream().flatMap(PodReports::failures);
  }

  private static Stream<ContainerStateTerminated> failures(Pod pod) {
    return terminations(pod).filter(end -> end.getExitCode() != 0);
  }

  private static String describe(Pod pod, ContainerStateTerminated end) {
    return sentence(end)
        .orElseGet(() -> OUT_OF_MEMORY.equals(end.getReason()) ? outOfMemory(pod) : bare(end));
  }

  private static String outOfMemory(Pod pod) {
    return memoryLimit(pod)
        .map(limit -> "The step was killed: it needed more memory than its limit of " + limit + ".")
        .orElse("The step was killed: its node had no memory left for it.");
  }

  private static Optional<Quantity> memoryLimit(Pod pod) {
    return pod.getSpec().getContainers().stream()
        .filter(container -> container.getResources() != null)
        .flatMap(container -> Stream.ofNullable(container.getResources().getLimits().get("memory")))
        .findFirst();
  }

  private static String bare(ContainerStateTerminated end) {
    return Optional.ofNullable(end.getReason()).orElse("Error")
        + " (exit code "
        + end.getExitCode()
        + ")";
  }

  private static Optional<String> sentence(ContainerStateTerminated end) {
    return Optional.ofNullable(end.getMessage()).flatMap(StepResults::failure);
  }

  private static Stream<ContainerStateTerminated> terminations(Pod pod) {
    return containers(pod)
        .map(status -> status.getState() == null ? null : status.getState().getTerminated())
        .filter(Objects::nonNull)
        .filter(end -> end.getExitCode() != null);
  }

  private static Stream<ContainerStatus> containers(Pod pod) {
    return pod.getStatus() == null
        ? Stream.empty()
        : pod.getStatus().getContainerStatuses().stream();
  }

  private static Stream<String> unschedulable(Pod pod) {
    return pod.getStatus() == null
        ? Stream.empty()
        : pod.getStatus().getConditions().stream()
            .filter(condition -> condition.getType().equals("PodScheduled"))
            .filter(condition -> condition.getStatus().equals("False"))
            .map(PodCondition::getMessage)
            .map(message -> "No node for the pod: " + message);
  }

  private static Stream<String> notStarting(Pod pod) {
    return containers(pod)
        .map(status -> status.getState() == null ? null : status.getState().getWaiting())
        .filter(Objects::nonNull)
        .filter(waiting -> waiting.getReason() != null)
        .filter(waiting -> !waiting.getReason().equals("ContainerCreating"))
        .map(waiting -> "The container does not start: " + waiting.getReason() + ".");
  }

  private static String index(Pod pod) {
    return Optional.ofNullable(pod.getMetadata().getAnnotations())
        .map(annotations -> annotations.get(INDEX))
        .orElse("");
  }
}
