package io.plumbline.workforce.secret;

/** Secrets that the owners of namespaces let the service read. */
@FunctionalInterface
public interface Secrets {
  /**
   * What stands in a Secret now.
   *
   * @throws SecretProblem when it cannot be read
   */
  SecretContent read(String namespace, String name) throws SecretProblem;
}
