package io.plumbline.operator.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the StorageClasses have that the operator makes.
 *
 * @param provisioner the volumes' driver
 * @param parameters what the driver is told besides the key, in order of their names
 * @param keyParameter the name of the parameter that tells it the key
 */
public record ClassTemplate(
    String provisioner, Map<String, String> parameters, String keyParameter) {
  private static final int HASH_BYTES = 5;

  public ClassTemplate {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /**
   * Reads the JSON form, whose parameters may be left out.
   *
   * @throws IllegalArgumentException where another part is missing
   */
  @JsonCreator
  static ClassTemplate read(
      @JsonProperty("provisioner") String provisioner,
      @JsonProperty("parameters") Map<String, String> parameters,
      @JsonProperty("keyParameter") String keyParameter) {
    if (provisioner == null || keyParameter == null) {
      throw new IllegalArgumentException("provisioner or keyParameter is missing");
    }
    return new ClassTemplate(provisioner, parameters == null ? Map.of() : parameters, keyParameter);
  }

  /** The class for a key; the same key and template give the same class. */
  StorageClass of(KmsKey key) {
    return new StorageClassBuilder()
        .withNewMetadata()
        .withName(name(key))
        .addToLabels("app.kubernetes.io/name", "plumbline")
        .addToLabels("app.kubernetes.io/part-of", "plumbline")
        .addToLabels("app.kubernetes.io/managed-by", ClusterStorageClasses.MANAGER)
        .endMetadata()
        .withProvisioner(provisioner)
        .withParameters(parameters(key))
        .withReclaimPolicy("Delete")
        .withVolumeBindingMode("WaitForFirstConsumer")
        .build();
  }

  /** Whether a class is one that this template could have made for the key. */
  boolean fits(StorageClass found, KmsKey key) {
    Map<String, String> told = found.getParameters() == null ? Map.of() : found.getParameters();
    return provisioner.equals(found.getProvisioner())
        && told.entrySet().containsAll(parameters.entrySet())
        && key.isNamed(told.getOrDefault(keyParameter, ""));
  }

  private Map<String, String> parameters(KmsKey key) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put(keyParameter, key.name());
    return all;
  }

  /** Of the template too, since the parameters of a class that is there cannot be changed. */
  private String name(KmsKey key) {
    return "plumbline-" + hash(provisioner + parameters(key));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
