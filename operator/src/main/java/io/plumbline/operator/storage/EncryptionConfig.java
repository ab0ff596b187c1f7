package io.plumbline.operator.storage;

import java.util.List;
import java.util.Optional;

/**
 * How a cluster encrypts volumes.
 *
 * @param classes the StorageClasses that are known to encrypt with a key
 * @param template makes one for a key that none is known for; nothing where the operator may not
 */
public record EncryptionConfig(List<EncryptedClass> classes, Optional<ClassTemplate> template) {
  public EncryptionConfig {
    classes = List.copyOf(classes);
  }
}
