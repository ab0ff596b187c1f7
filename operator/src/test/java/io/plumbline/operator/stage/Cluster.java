package io.plumbline.operator.stage;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.List;

/** A mock API server on which the test plays the Job controller. */
public final class Cluster implements AutoCloseable {
  private static final String NAMESPACE = "default";

  private final KubernetesMockServer server;
  private final KubernetesClient client;

  public Cluster() {
    server =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            new HashMap<>(),
            new KubernetesCrudDispatcher(),
            false);
    server.init();
    client = server.createClient(new JdkHttpClientFactory());
  }

  public KubernetesClient client() {
    return client;
  }

  public Job job(String name) {
    return client.batch().v1().jobs().inNamespace(NAMESPACE).withName(name).get();
  }

  public List<String> jobNames() {
    return client.batch().v1().jobs().inNamespace(NAMESPACE).list().getItems().stream()
        .map(job -> job.getMetadata().getName())
        .sorted()
        .toList();
  }

  /** The Job's pods. */
  public List<Pod> pods(Job job) {
    return client.pods().inNamespace(job.getMetadata().getNamespace()).list().getItems().stream()
        .filter(pod -> pod.getMetadata().getName().startsWith(job.getMetadata().getName() + "-"))
        .toList();
  }

  /** The Job's only pod ends with a message, and the Job with it. */
  public void complete(String name, String message) {
    pod(name, 0, message);
    setCondition(name, "Complete", "CompletionsReached");
  }

  /** A pod of the Job fails with a message, and the Job with it. */
  public void fail(String name, int exitCode, String message) {
    pod(name, exitCode, message);
    setCondition(name, "Failed", "BackoffLimitExceeded");
  }

  /** The cluster takes the node from under the Job's only pod, which the Job does not count. */
  public void evict(String name) {
    pod(name, 143, "");
    client
        .pods()
        .inNamespace(NAMESPACE)
        .withName(name + "-143")
        .editStatus(
            pod ->
                new PodBuilder(pod)
                    .editStatus()
                    .withPhase("Failed")
                    .withMessage("The node was low on resource: memory.")
                    .addNewCondition()
                    .withType("DisruptionTarget")
                    .withStatus("True")
                    .withReason("TerminationByKubelet")
                    .endCondition()
                    .endStatus()
                    .build());
  }

  /** The Job is complete, but its pods are gone. */
  public void completeWithoutPods(String name) {
    setCondition(name, "Complete", "CompletionsReached");
  }

  @Override
  public void close() {
    client.close();
    server.destroy();
  }

  private void pod(String name, int exitCode, String message) {
    Job job = job(name);
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(name + "-" + exitCode)
            .withNamespace(NAMESPACE)
            .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
            .endMetadata()
            .withNewSpec()
            .endSpec()
            .withNewStatus()
            .addNewContainerStatus()
            .withNewState()
            .withNewTerminated()
            .withExitCode(exitCode)
            .withMessage(message)
            .endTerminated()
            .endState()
            .endContainerStatus()
            .endStatus()
            .build();
    client.resource(pod).create();
  }

  private void setCondition(String name, String type, String reason) {
    Job job = job(name);
    job.setStatus(
        new JobStatusBuilder()
            .addNewCondition()
            .withType(type)
            .withStatus("True")
            .withReason(reason)
            .withMessage("as the test says")
            .endCondition()
            .build());
    client.resource(job).updateStatus();
  }
}
