package io.plumbline.labeling.store;

import java.util.Map;

/** Makes the store of a process. */
public final class ObjectStores {
  private ObjectStores() {}

  /**
   * A store that serves {@code file} and {@code s3} URIs. The S3 client is made when the first
   * {@code s3} URI is met, so a process that has only files needs neither Region nor credentials.
   *
   * @param env the process's environment; {@link S3ObjectStore#fromEnvironment} says what is read
   */
  public static ObjectStore fromEnvironment(Map<String, String> env) {
    return new RoutingObjectStore(new FileObjectStore(), () -> S3ObjectStore.fromEnvironment(env));
  }
}
