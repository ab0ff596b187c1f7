package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.plumbline.operator.workload.Labels;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jobs, with only what is asked of them: whose they are, which step, how often it may be tried, and
 * how they are. Finished Jobs stay for days, so what is kept of each decides how many the
 * operator's memory holds. A store serves one informer.
 */
public final class LeanJobs implements ItemStore<Job> {
  private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();

  @Override
  public String getKey(Job job) {
    return Cache.metaNamespaceKeyFunc(job);
  }

  @Override
  public Job put(String key, Job job) {
    return jobs.put(key, lean(job));
  }

  @Override
  public Job remove(String key) {
    return jobs.remove(key);
  }

  @Override
  public Stream<String> keySet() {
    return jobs.keySet().stream();
  }

  @Override
  public Stream<Job> values() {
    return jobs.values().stream();
  }

  @Override
  public int size() {
    return jobs.size();
  }

  @Override
  public Job get(String key) {
    return jobs.get(key);
  }

  private static Job lean(Job job) {
    return new JobBuilder()
        .withMetadata(lean(job.getMetadata()))
        .withSpec(Optional.ofNullable(job.getSpec()).map(LeanJobs::lean).orElse(null))
        .withStatus(Optional.ofNullable(job.getStatus()).map(LeanJobs::lean).orElse(null))
        .build();
  }

  private static ObjectMeta lean(ObjectMeta metadata) {
    return new ObjectMetaBuilder()
        .withNamespace(metadata.getNamespace())
        .withName(metadata.getName())
        .withUid(metadata.getUid())
        .withResourceVersion(metadata.getResourceVersion())
        .withDeletionTimestamp(metadata.getDeletionTimestamp())
        .withOwnerReferences(metadata.getOwnerReferences())
        .withLabels(lean(Optional.ofNullable(metadata.getLabels()).orElseGet(Map::of)))
        .build();
  }

  private static Map<String, String> lean(Map<String, String> labels) {
    Collection<String> kept = Labels.OF_STEP;
    return labels.entrySet().stream()
        .filter(label -> kept.contains(label.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static JobSpec lean(JobSpec spec) {
    return new JobSpecBuilder()
        .withCompletions(spec.getCompletions())
        .withBackoffLimit(spec.getBackoffLimit())
        .withBackoffLimitPerIndex(spec.getBackoffLimitPerIndex())
        .build();
  }

  private static JobStatus lean(JobStatus status) {
    return new JobStatusBuilder()
        .withActive(status.getActive())
        .withReady(status.getReady())
        .withFailed(status.getFailed())
        .withConditions(status.getConditions())
        .build();
  }
}
