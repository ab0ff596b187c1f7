package io.plumbline.operator.storage;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** StorageClasses in the test's hand; may refuse as an API server does. */
public final class FakeStorageClasses implements StorageClasses {
  public final List<StorageClass> there = new ArrayList<>();
  public final List<String> applied = new ArrayList<>();
  private Optional<KubernetesClientException> refusal = Optional.empty();

  /** A class whose parameters say that it encrypts with the key. */
  public void add(String name, String key) {
    add(name, Map.of("encrypted", "true", "kmsKeyId", key));
  }

  public void add(String name, Map<String, String> parameters) {
    there.add(
        new StorageClassBuilder()
            .withNewMetadata()
            .withName(name)
            .endMetadata()
            .withProvisioner("ebs.csi.aws.com")
            .withParameters(parameters)
            .build());
  }

  public void refuse(int code, String message) {
    refusal =
        Optional.of(
            new KubernetesClientException(
                message, code, new StatusBuilder().withCode(code).withMessage(message).build()));
  }

  @Override
  public List<StorageClass> list() {
    refusal.ifPresent(
        refused -> {
          throw refused;
        });
    return List.copyOf(there);
  }

  @Override
  public void apply(StorageClass wanted) {
    list();
    applied.add(wanted.getMetadata().getName());
    there.removeIf(each -> each.getMetadata().getName().equals(wanted.getMetadata().getName()));
    there.add(wanted);
  }
}
