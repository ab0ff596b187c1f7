package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration.Builder;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.observe.LeanPods;
import io.plumbline.operator.observe.PodCache;
import io.plumbline.operator.observe.PodReports;
import io.plumbline.operator.workload.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pods' informers' caches. Asking the API server for a Job's pods makes it look at every pod of
 * the namespace, and it lets only a few such questions in at a time ("API Priority and Fairness"):
 * with hundreds of LabelingJobs those of the operator held up its own lease.
 */
final class CachedPods implements PodCache {
  private static final String BY_STEP = "step";
  private static final long PAGE = 100;

  private List<InformerEventSource<Pod, LabelingJob>> sources = List.of();

  /**
   * Makes an informer for each namespace, or one for all.
   *
   * @param namespaces none for all
   */
  List<InformerEventSource<Pod, LabelingJob>> watch(
      Set<String> namespaces, EventSourceContext<LabelingJob> context) {
    sources =
        namespaces.isEmpty()
            ? List.of(new InformerEventSource<>(pods("").withWatchAllNamespaces().build(), context))
            : namespaces.stream()
                .map(
                    namespace ->
                        new InformerEventSource<>(
                            pods(namespace).withNamespaces(namespace).build(), context))
                .toList();
    sources.forEach(
        source -> source.addIndexers(Map.of(BY_STEP, pod -> List.of(step(pod.getMetadata())))));
    return sources;
  }

  @Override
  public List<Pod> of(Job job) {
    return sources.stream()
        .flatMap(source -> source.byIndex(BY_STEP, step(job.getMetadata())).stream())
        .toList();
  }

  private static String step(ObjectMeta metadata) {
    Map<String, String> labels = labels(metadata);
    return String.join(
        "/",
        metadata.getNamespace(),
        labels.get(Labels.JOB),
        labels.get(Labels.ITERATION),
        labels.get(Labels.STEP));
  }

  private static Map<String, String> labels(ObjectMeta metadata) {
    return Optional.ofNullable(metadata.getLabels()).orElseGet(Map::of);
  }

  /** Only what a step's status says about its pods is worth a look: most changes are not. */
  private static Builder<Pod> pods(String namespace) {
    return InformerEventSourceConfiguration.from(Pod.class, LabelingJob.class)
        .withName("pods-" + namespace)
        .withSecondaryToPrimaryMapper(CachedPods::labelingJob)
        .withLabelSelector(Labels.SELECTOR)
        .withItemStore(new LeanPods())
        .withInformerListLimit(PAGE)
        .withOnAddFilter(pod -> PodReports.isTrouble(pod))
        .withOnUpdateFilter((now, before) -> !PodReports.sameTrouble(now, before))
        .withOnDeleteFilter((pod, unknown) -> false);
  }

  private static Set<ResourceID> labelingJob(Pod pod) {
    return Stream.ofNullable(labels(pod.getMetadata()).get(Labels.JOB))
        .map(name -> new ResourceID(name, pod.getMetadata().getNamespace()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
