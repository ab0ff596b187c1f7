package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
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
  static final String INDEX = "batch.kubernetes.io/job-completion-index";

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
   * The failure that ends the step: the first that the user's input is to blame for, else the last.
   */
  Optional<PodFailure> decisiveFailure() {
    return failures().filter(PodFailure::isInputFault).findFirst().or(this::latestFailure);
  }

  /** How the pod failed that was created last among those that did. */
  Optional<PodFailure> latestFailure() {
    return failures().reduce((first, second) -> second);
  }

  /** Why a pod does not start, if one does not: no node for it, or its image cannot be pulled. */
  public Optional<String> waiting() {
    return pods.stream()
        .flatMap(pod -> Stream.concat(unschedulable(pod), notStarting(pod)))
        .findFirst();
  }

  /** Whether the pod failed or does not start. */
  public static boolean isTrouble(Pod pod) {
    return !trouble(pod).isEmpty();
  }

  /** Whether the same went wrong with both, or nothing. */
  public static boolean sameTrouble(Pod one, Pod other) {
    return trouble(one).equals(trouble(other));
  }

  private static List<String> trouble(Pod pod) {
    PodReports reports = new PodReports(List.of(pod));
    return Stream.concat(
            reports.waiting().stream(), reports.latestFailure().map(PodFailure::cause).stream())
        .toList();
  }

  private Stream<PodFailure> failures() {
    return pods.stream().flatMap(pod -> PodFailure.of(pod).stream());
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
