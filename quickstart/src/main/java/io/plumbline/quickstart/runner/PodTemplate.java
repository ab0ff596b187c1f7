package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the pods of a Job, with the names, labels and owner that the Job controller gives them. */
final class PodTemplate {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  private final Job job;

  PodTemplate(Job job) {
    this.job = job;
  }

  /**
   * The pod for one completion index.
   *
   * @param attempt 0 for the first try; each try is a pod of its own
   */
  Pod pod(int index, int attempt) {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName(name(index, attempt))
            .withNamespace(job.getMetadata().getNamespace())
            .withLabels(labels(index))
            .withAnnotations(annotations(index))
            .withOwnerReferences(owner())
            .endMetadata()
            .withSpec(new PodBuilder().withSpec(job.getSpec().getTemplate().getSpec()).buildSpec())
            .withNewStatus()
            .withPhase("Pending")
            .endStatus()
            .build();
    addIndexVariable(pod, index);
    return pod;
  }

  private boolean indexed() {
    return "Indexed".equals(job.getSpec().getCompletionMode());
  }

  /** Ends in five characters that depend on the Job's uid, so that a Job made anew has new pods. */
  private String name(int index, int attempt) {
    String key = job.getMetadata().getUid() + "/" + index + "/" + attempt;
    String suffix =
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 5);
    String name = job.getMetadata().getName();
    return indexed() ? name + "-" + index + "-" + suffix : name + "-" + suffix;
  }

  private Map<String, String> labels(int index) {
    Map<String, String> labels = new HashMap<>();
    Optional.ofNullable(job.getSpec().getTemplate().getMetadata())
        .map(metadata -> metadata.getLabels())
        .ifPresent(labels::putAll);
    labels.put("job-name", job.getMetadata().getName());
    labels.put("batch.kubernetes.io/job-name", job.getMetadata().getName());
    labels.put("controller-uid", job.getMetadata().getUid());
    labels.put("batch.kubernetes.io/controller-uid", job.getMetadata().getUid());
    if (indexed()) {
      labels.put(INDEX, Integer.toString(index));
    }
    return labels;
  }

  private Map<String, String> annotations(int index) {
    Map<String, String> annotations = new HashMap<>();
    Optional.ofNullable(job.getSpec().getTemplate().getMetadata())
        .map(metadata -> metadata.getAnnotations())
        .ifPresent(annotations::putAll);
    if (indexed()) {
      annotations.put(INDEX, Integer.toString(index));
    }
    return annotations;
  }

  private io.fabric8.kubernetes.api.model.OwnerReference owner() {
    return new OwnerReferenceBuilder()
        .withApiVersion("batch/v1")
        .withKind("Job")
        .withName(job.getMetadata().getName())
        .withUid(job.getMetadata().getUid())
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }

  private void addIndexVariable(Pod pod, int index) {
    if (indexed()) {
      pod.getSpec().getContainers().stream()
          .map(container -> container.getEnv())
          .forEach(
              env ->
                  env.add(
                      new EnvVarBuilder()
                          .withName("JOB_COMPLETION_INDEX")
                          .withValue(Integer.toString(index))
                          .build()));
    }
  }
}
