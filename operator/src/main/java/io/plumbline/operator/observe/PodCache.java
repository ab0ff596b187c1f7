package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;

/** The pods as last seen; may lag behind the API server. */
public interface PodCache {
  /** The pods of a Job. */
  List<Pod> of(Job job);
}
