package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration.Builder;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.Mappers;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.observe.JobCache;
import io.plumbline.operator.observe.LeanJobs;
import io.plumbline.operator.workload.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The informers' caches, which exist once the controller starts. */
final class CachedJobs implements JobCache {
  /** How many Jobs one answer holds: thousands at once would be most of the memory at a start. */
  private static final long PAGE = 100;

  private List<InformerEventSource<Job, LabelingJob>> sources = List.of();

  /**
   * Makes an informer for each namespace, or one for all.
   *
   * @param namespaces none for all
   */
  List<InformerEventSource<Job, LabelingJob>> watch(
      Set<String> namespaces, EventSourceContext<LabelingJob> context) {
    sources =
        namespaces.isEmpty()
            ? List.of(new InformerEventSource<>(jobs("").withWatchAllNamespaces().build(), context))
            : namespaces.stream()
                .map(
                    namespace ->
                        new InformerEventSource<>(
                            jobs(namespace).withNamespaces(namespace).build(), context))
                .toList();
    return sources;
  }

  @Override
  public Optional<Job> find(String namespace, String name) {
    ResourceID id = new ResourceID(name, namespace);
    return sources.stream().flatMap(jobs -> jobs.get(id).stream()).findFirst();
  }

  private static Builder<Job> jobs(String namespace) {
    return InformerEventSourceConfiguration.from(Job.class, LabelingJob.class)
        .withName("jobs-" + namespace)
        .withSecondaryToPrimaryMapper(Mappers.fromOwnerReferences(LabelingJob.class))
        .withLabelSelector(Labels.SELECTOR)
        .withItemStore(new LeanJobs())
        .withInformerListLimit(PAGE);
  }
}
