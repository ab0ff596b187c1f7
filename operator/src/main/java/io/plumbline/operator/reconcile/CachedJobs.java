package io.plumbline.operator.reconcile;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.observe.JobCache;
import java.util.Optional;

/** The informer's cache, which exists once the controller starts. */
final class CachedJobs implements JobCache {
  private Optional<InformerEventSource<Job, LabelingJob>> source = Optional.empty();

  void fill(InformerEventSource<Job, LabelingJob> jobs) {
    source = Optional.of(jobs);
  }

  @Override
  public Optional<Job> find(String namespace, String name) {
    return source.flatMap(jobs -> jobs.get(new ResourceID(name, namespace)));
  }
}
