package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Optional;

/** The Jobs as last seen; may lag behind the API server. */
public interface JobCache {
  Optional<Job> find(String namespace, String name);
}
