package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;

/** The statuses that kubelet writes for a pod of one container. */
final class PodStatuses {
  private PodStatuses() {}

  static PodStatus running(Pod pod, Instant since) {
    return new PodStatusBuilder()
        .withPhase("Running")
        .withStartTime(since.toString())
        .withContainerStatuses(
            container(pod)
                .withReady(true)
                .withStarted(true)
                .withNewState()
                .withNewRunning()
                .withStartedAt(since.toString())
                .endRunning()
                .endState()
                .build())
        .build();
  }

  static PodStatus terminated(Pod pod, Termination end) {
    return new PodStatusBuilder()
        .withPhase(end.succeeded() ? "Succeeded" : "Failed")
        .withStartTime(end.started().toString())
        .withContainerStatuses(
            container(pod)
                .withReady(false)
                .withStarted(false)
                .withNewState()
                .withNewTerminated()
                .withExitCode(end.exitCode())
                .withReason(end.reason())
                .withMessage(end.message())
                .withStartedAt(end.started().toString())
                .withFinishedAt(end.finished().toString())
                .endTerminated()
                .endState()
                .build())
        .build();
  }

  private static ContainerStatusBuilder container(Pod pod) {
    return new ContainerStatusBuilder()
        .withName(pod.getSpec().getContainers().get(0).getName())
        .withImage(pod.getSpec().getContainers().get(0).getImage())
        .withRestartCount(0);
  }
}
