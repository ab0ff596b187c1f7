package io.plumbline.operator.storage;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The StorageClasses on the API server. */
public final class ClusterStorageClasses implements StorageClasses {
  /** Who makes classes: their label, and the manager of their fields. */
  static final String MANAGER = "plumbline-operator";

  private final KubernetesClient client;

  public ClusterStorageClasses(KubernetesClient client) {
    this.client = client;
  }

  @Override
  public List<StorageClass> list() {
    return client.storage().v1().storageClasses().list().getItems();
  }

  /** By server-side apply, never by force: a class of somebody else's stays as it is. */
  @Override
  public void apply(StorageClass wanted) {
    client.resource(wanted).fieldManager(MANAGER).serverSideApply();
  }
}
