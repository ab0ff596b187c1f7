package io.plumbline.operator;

import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands for the cluster's Job controller and its pods: each Job that is created gets pods that
 * have ended with the step's answer in their termination messages, as the contract says.
 */
final class FakeRunner implements Watcher<Job>, AutoCloseable {
  /** What a pod ends with. */
  record End(int exitCode, String message) {}

  /** Names of Jobs in the order in which they were created. */
  final List<String> created = new CopyOnWriteArrayList<>();

  /** What the steps were told, in that order. */
  final List<String> documents = new CopyOnWriteArrayList<>();

  /** Ends of pods before the one that succeeds, by step. */
  final Map<String, End> failsFirst = new ConcurrentHashMap<>();

  /** Ends of pods of steps that never succeed. */
  final Map<String, End> failsForGood = new ConcurrentHashMap<>();

  /** Answers of steps that do not answer what they should. */
  final Map<String, String> succeedsWith = new ConcurrentHashMap<>();

  /** Steps that go on until they are taken out of here. */
  final Set<String> hangs = ConcurrentHashMap.newKeySet();

  /** Steps whose pods are gone when their Job is complete: once. */
  final Set<String> losesPods = ConcurrentHashMap.newKeySet();

  private final KubernetesClient client;
  private final FakeDataset dataset;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Watch watch;
  private int pods;

  FakeRunner(KubernetesClient client, FakeDataset dataset) {
    this.client = client;
    this.dataset = dataset;
    this.watch = client.batch().v1().jobs().inAnyNamespace().watch(this);
  }

  @Override
  public void eventReceived(Action action, Job job) {
    if (action == Action.ADDED) {
      created.add(job.getMetadata().getName());
      documents.add(document(job));
      thread.execute(() -> run(job));
    }
  }

  @Override
  public void onClose(WatcherException cause) {
    throw new AssertionError("the watch of Jobs has ended", cause);
  }

  @Override
  public void close() {
    watch.close();
    thread.shutdownNow();
  }

  /** Lets a hanging step end. */
  void release(String step) {
    hangs.remove(step);
    client.batch().v1().jobs().inAnyNamespace().list().getItems().stream()
        .filter(job -> word(job).equals(step))
        .filter(job -> job.getStatus() == null || job.getStatus().getConditions().isEmpty())
        .forEach(job -> thread.execute(() -> run(job)));
  }

  private void run(Job job) {
    String step = word(job);
    if (hangs.contains(step)) {
      finish(job, new JobStatusBuilder().withActive(1).withReady(1).build());
    } else if (failsForGood.containsKey(step)) {
      pod(job, 0, failsForGood.get(step));
      finish(job, ended("Failed", "PodFailurePolicy"));
    } else {
      succeed(job, step);
    }
  }

  private void succeed(Job job, String step) {
    End first = failsFirst.remove(step);
    if (first != null) {
      pod(job, 0, first);
      finish(job, new JobStatusBuilder().withActive(1).withFailed(1).build());
      pause();
    }
    int completions = job.getSpec().getCompletions() == null ? 1 : job.getSpec().getCompletions();
    if (!losesPods.remove(step)) {
      for (int index = 0; index < completions; index++) {
        pod(job, index, new End(0, answer(job, step)));
      }
    }
    finish(job, ended("Complete", "CompletionsReached"));
  }

  private String answer(Job job, String step) {
    String other = succeedsWith.get(step);
    return other == null ? dataset.result(document(job)) : other;
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pod(Job job, int index, End end) {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(job.getMetadata().getName() + "-" + index + "-" + pods++)
            .withNamespace(job.getMetadata().getNamespace())
            .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
            .addToAnnotations("batch.kubernetes.io/job-completion-index", Integer.toString(index))
            .withOwnerReferences(
                new OwnerReferenceBuilder()
                    .withApiVersion("batch/v1")
                    .withKind("Job")
                    .withName(job.getMetadata().getName())
                    .withUid(job.getMetadata().getUid())
                    .build())
            .endMetadata()
            .withNewStatus()
            .addNewContainerStatus()
            .withName("step")
            .withNewState()
            .withNewTerminated()
            .withExitCode(end.exitCode())
            .withMessage(end.message())
            .endTerminated()
            .endState()
            .endContainerStatus()
            .endStatus()
            .build();
    client.resource(pod).create();
  }

  private void finish(Job job, JobStatus status) {
    try {
      client
          .batch()
          .v1()
          .jobs()
          .inNamespace(job.getMetadata().getNamespace())
          .withName(job.getMetadata().getName())
          .editStatus(
              there -> {
                there.setStatus(status);
                return there;
              });
    } catch (KubernetesClientException | NullPointerException gone) {
      // The Job was deleted while it ran, as a cluster's controller would find too.
    }
  }

  private static JobStatus ended(String type, String reason) {
    return new JobStatusBuilder()
        .withConditions(
            new JobConditionBuilder()
                .withType(type)
                .withStatus("True")
                .withReason(reason)
                .withMessage("ended")
                .build())
        .build();
  }

  private static String word(Job job) {
    return job.getMetadata().getLabels().get("labeling.plumbline.io/step");
  }

  private static String document(Job job) {
    return job.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
        .filter(variable -> variable.getName().equals("PLUMBLINE_STEP"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
