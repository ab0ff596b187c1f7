package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.workload.ChildName;
import io.plumbline.operator.workload.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Jobs of a LabelingJob on the API server. */
public final class ChildJobs {
  private final KubernetesClient client;
  private final JobCache cache;
  private final PodCache pods;

  public ChildJobs(KubernetesClient client, JobCache cache, PodCache pods) {
    this.client = client;
    this.cache = cache;
    this.pods = pods;
  }

  /** The step's Job as last seen, if it is this LabelingJob's and not being deleted. */
  public Optional<Job> find(Identity owner, int iteration, StepName step) {
    return cache
        .find(owner.namespace(), ChildName.of(owner.name(), iteration, step))
        .filter(job -> isOwned(job, owner))
        .filter(job -> job.getMetadata().getDeletionTimestamp() == null);
  }

  /**
   * Whether the Job is there after this call and is this LabelingJob's; it is never created twice.
   */
  public boolean create(Job job, Identity owner) {
    try {
      client.resource(job).create();
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() != 409) {
        throw e;
      }
      return Optional.ofNullable(client.resource(job).get())
          .filter(there -> isOwned(there, owner))
          .isPresent();
    }
  }

  /** Deletes the step's Job and its pods, if it is there. */
  public void delete(Identity owner, int iteration, StepName step) {
    live(owner, iteration, step)
        .ifPresent(
            job ->
                client
                    .resource(job)
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete());
  }

  /** Holds the step's Job, if it is there and not finished: its pods end. */
  public void suspend(Identity owner, int iteration, StepName step) {
    setSuspended(owner, iteration, step, Boolean.TRUE);
  }

  /** Lets the step's Job go on, if it is there and not finished. */
  public void resume(Identity owner, int iteration, StepName step) {
    setSuspended(owner, iteration, step, Boolean.FALSE);
  }

  private void setSuspended(Identity owner, int iteration, StepName step, Boolean held) {
    live(owner, iteration, step)
        .filter(job -> !JobPhase.of(job).isFinished())
        .filter(job -> !held.equals(Objects.requireNonNullElse(job.getSpec().getSuspend(), false)))
        .ifPresent(job -> client.resource(job).edit(there -> withSuspend(there, held)));
  }

  /** The Job's pods as last seen. */
  public List<Pod> seenPods(Job job) {
    return pods.of(job).stream().filter(pod -> isOf(pod, job)).toList();
  }

  /** The Job's pods, asked of the API server, which looks at all of the namespace for it. */
  public List<Pod> pods(Job job) {
    Map<String, String> labels = job.getMetadata().getLabels();
    return client
        .pods()
        .inNamespace(job.getMetadata().getNamespace())
        .withLabel(Labels.JOB, labels.get(Labels.JOB))
        .withLabel(Labels.ITERATION, labels.get(Labels.ITERATION))
        .withLabel(Labels.STEP, labels.get(Labels.STEP))
        .list()
        .getItems()
        .stream()
        .filter(pod -> isOf(pod, job))
        .toList();
  }

  private Optional<Job> live(Identity owner, int iteration, StepName step) {
    return Optional.ofNullable(
            client
                .batch()
                .v1()
                .jobs()
                .inNamespace(owner.namespace())
                .withName(ChildName.of(owner.name(), iteration, step))
                .get())
        .filter(job -> isOwned(job, owner));
  }

  private static Job withSuspend(Job job, Boolean held) {
    job.getSpec().setSuspend(held);
    return job;
  }

  private static boolean isOwned(Job job, Identity owner) {
    return job.getMetadata().getOwnerReferences().stream()
        .anyMatch(reference -> reference.getUid().equals(owner.uid()));
  }

  private static boolean isOf(Pod pod, Job job) {
    return pod.getMetadata().getOwnerReferences().isEmpty()
        || pod.getMetadata().getOwnerReferences().stream()
            .anyMatch(reference -> reference.getUid().equals(job.getMetadata().getUid()));
  }
}
