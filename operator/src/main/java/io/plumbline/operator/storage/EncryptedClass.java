package io.plumbline.operator.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A StorageClass that the installation says encrypts with a key.
 *
 * @param kmsKeyID the key's ID, alias or ARN
 */
public record EncryptedClass(String kmsKeyID, String storageClassName) {
  /**
   * Reads the JSON form.
   *
   * @throws IllegalArgumentException where a part is missing
   */
  @JsonCreator
  static EncryptedClass read(
      @JsonProperty("kmsKeyID") String kmsKeyID,
      @JsonProperty("storageClassName") String storageClassName) {
    if (kmsKeyID == null || storageClassName == null) {
      throw new IllegalArgumentException("kmsKeyID or storageClassName is missing");
    }
    return new EncryptedClass(kmsKeyID, storageClassName);
  }
}
