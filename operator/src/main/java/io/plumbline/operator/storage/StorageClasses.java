package io.plumbline.operator.storage;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/** The StorageClasses of the cluster. */
public interface StorageClasses {
  /**
   * All of them.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException where the API server refuses
   */
  List<StorageClass> list();

  /**
   * Has a class be there.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException where the API server refuses
   */
  void apply(StorageClass wanted);
}
