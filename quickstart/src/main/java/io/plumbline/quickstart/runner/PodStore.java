package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;

/** What the runner writes to the API server. */
final class PodStore {
  private final KubernetesClient client;

  PodStore(KubernetesClient client) {
    this.client = client;
  }

  /** Creates the pod, or takes the one that an earlier call created whose answer got lost. */
  Pod create(Pod pod) {
    try {
      return client.resource(pod).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        return client.resource(pod).get();
      }
      throw e;
    }
  }

  void writeStatus(Pod pod, PodStatus status) {
    Pod stored = client.resource(pod).get();
    if (stored != null) {
      stored.setStatus(status);
      client.resource(stored).updateStatus();
    }
  }

  void delete(Pod pod) {
    client.resource(pod).delete();
  }

  void deletePodsOf(Job job) {
    client
        .pods()
        .inNamespace(job.getMetadata().getNamespace())
        .withLabel("batch.kubernetes.io/controller-uid", job.getMetadata().getUid())
        .delete();
  }

  void writeStatus(Job job, JobStatus status) {
    Job stored = client.resource(job).get();
    if (stored != null && stored.getMetadata().getUid().equals(job.getMetadata().getUid())) {
      stored.setStatus(status);
      client.resource(stored).updateStatus();
    }
  }
}
