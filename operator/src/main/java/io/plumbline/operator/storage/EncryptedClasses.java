package io.plumbline.operator.storage;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plumbline.operator.storage.VolumesNotEncrypted.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the StorageClass that encrypts with a key: the installation's own word counts first, then
 * what the cluster's classes say of themselves, and last one is made, where that is allowed.
 */
final class EncryptedClasses {
  /** As the EBS CSI driver has them, which reads them in any case. */
  private static final String ENCRYPTED = "encrypted";

  private static final String KEY = "kmsKeyId";

  private final EncryptionConfig config;
  private final Optional<StorageClasses> cluster;

  /**
   * @param cluster nothing where the operator has no rights on the cluster's StorageClasses
   */
  EncryptedClasses(EncryptionConfig config, Optional<StorageClasses> cluster) {
    this.config = config;
    this.cluster = cluster;
  }

  /** The name of a class for the key, made if need be; nothing where that is not allowed. */
  Optional<String> find(KmsKey key) throws VolumesNotEncrypted {
    Optional<String> there = configured(key).findFirst();
    if (there.isEmpty()) {
      there = existing(key).stream().sorted().findFirst();
    }
    return there.isPresent() ? there : make(key);
  }

  /** Whether the class of this name is known to encrypt with the key. */
  boolean encrypts(String name, KmsKey key) throws VolumesNotEncrypted {
    return configured(key).anyMatch(name::equals) || existing(key).contains(name);
  }

  /** Whether the operator sees the cluster's classes. */
  boolean seesCluster() {
    return cluster.isPresent();
  }

  private Stream<String> configured(KmsKey key) {
    return config.classes().stream()
        .filter(each -> key.isNamed(each.kmsKeyID()))
        .map(EncryptedClass::storageClassName);
  }

  private List<String> existing(KmsKey key) throws VolumesNotEncrypted {
    try {
      return cluster.map(StorageClasses::list).orElse(List.of()).stream()
          .filter(each -> isFor(each, key))
          .map(each -> each.getMetadata().getName())
          .toList();
    } catch (KubernetesClientException e) {
      throw refused(e, "The StorageClasses could not be listed");
    }
  }

  private boolean isFor(StorageClass found, KmsKey key) {
    return parameter(found, ENCRYPTED).filter("true"::equals).isPresent()
            && parameter(found, KEY).filter(key::isNamed).isPresent()
        || config.template().filter(template -> template.fits(found, key)).isPresent();
  }

  private static Optional<String> parameter(StorageClass found, String name) {
    return Optional.ofNullable(found.getParameters()).orElse(Map.of()).entrySet().stream()
        .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<String> make(KmsKey key) throws VolumesNotEncrypted {
    if (config.template().isEmpty() || cluster.isEmpty()) {
      return Optional.empty();
    }
    StorageClass wanted = config.template().get().of(key);
    String name = wanted.getMetadata().getName();
    try {
      cluster.get().apply(wanted);
      return Optional.of(name);
    } catch (KubernetesClientException e) {
      throw refused(e, "The StorageClass " + name + " could not be made");
    }
  }

  /** Only what another attempt alone does not help against; the rest is the caller's to retry. */
  private static VolumesNotEncrypted refused(KubernetesClientException e, String what) {
    if (e.getCode() < 400 || e.getCode() >= 500) {
      throw e;
    }
    String why = e.getStatus() == null ? e.getMessage() : e.getStatus().getMessage();
    return new VolumesNotEncrypted(
        Reason.REFUSED, what + " for " + VolumeEncryption.FIELD + ": " + why);
  }
}
