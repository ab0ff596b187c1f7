package io.plumbline.e2e.control;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The LabelingJobs of the benchmark on the API server. */
final class Fleet {
  private static final String API = "labeling.plumbline.io/v1alpha1";
  private static final int BATCHES = 4;

  private final KubernetesClient client;
  private final int size;

  Fleet(KubernetesClient client, int size) {
    this.client = client;
    this.size = size;
  }

  int size() {
    return size;
  }

  void apply() {
    client.resource(Scenario.workteam()).create();
    IntStream.range(0, size)
        .parallel()
        .forEach(number -> client.resource(Scenario.job(number)).create());
  }

  List<GenericKubernetesResource> jobs() {
    return client
        .genericKubernetesResources(API, "LabelingJob")
        .inNamespace(Scenario.NAMESPACE)
        .list()
        .getItems();
  }

  static long complete(List<GenericKubernetesResource> jobs) {
    return jobs.stream().filter(job -> field(job, "stage").equals(Optional.of("Complete"))).count();
  }

  /** From 0 to 1: how many of all batches people have, or have had. */
  static double progress(List<GenericKubernetesResource> jobs) {
    return jobs.stream()
            .mapToInt(job -> field(job, "iteration").map(Integer.class::cast).orElse(0))
            .average()
            .orElse(0)
        / BATCHES;
  }

  /** The names of each LabelingJob's children, those that it controls. */
  Map<String, Set<String>> children() {
    return client.batch().v1().jobs().inNamespace(Scenario.NAMESPACE).list().getItems().stream()
        .collect(
            Collectors.groupingBy(
                Fleet::owner,
                TreeMap::new,
                Collectors.mapping(job -> job.getMetadata().getName(), Collectors.toSet())));
  }

  private static String owner(Job job) {
    return Optional.ofNullable(((HasMetadata) job).getMetadata().getOwnerReferences())
        .filter(owners -> owners.size() == 1)
        .map(owners -> owners.get(0).getName())
        .orElse("nobody");
  }

  private static Optional<Object> field(GenericKubernetesResource job, String name) {
    return Optional.ofNullable(job.get("status", name));
  }
}
