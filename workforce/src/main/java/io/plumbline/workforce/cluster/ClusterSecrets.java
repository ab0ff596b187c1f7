package io.plumbline.workforce.cluster;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plumbline.workforce.secret.SecretContent;
import io.plumbline.workforce.secret.SecretProblem;
import io.plumbline.workforce.secret.Secrets;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;

/**
 * Reads single Secrets by the Kubernetes API, with the rights of the service's own account: it has
 * none but those that the owner of a namespace gives it. No Secret is listed, watched or kept.
 */
public final class ClusterSecrets implements Secrets, AutoCloseable {
  private final Optional<KubernetesClient> client;

  /**
   * @param client closed with this; empty where there is no cluster, and then no Secret
   */
  public ClusterSecrets(Optional<KubernetesClient> client) {
    this.client = client;
  }

  @Override
  public SecretContent read(String namespace, String name) throws SecretProblem {
    String secret = "Secret " + name + " in namespace " + namespace;
    requireName(namespace, secret);
    requireName(name, secret);
    KubernetesClient cluster = client.orElseThrow(() -> off(secret));
    try {
      Secret found = cluster.secrets().inNamespace(namespace).withName(name).get();
      if (found == null) {
        throw new SecretProblem("there is no " + secret);
      }
      return new SecretContent(secret, Optional.ofNullable(found.getData()).orElse(Map.of()));
    } catch (KubernetesClientException e) {
      throw problem(e, secret);
    }
  }

  /** Both become parts of a path. */
  private static void requireName(String name, String secret) throws SecretProblem {
    if (!name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
      throw new SecretProblem("no cluster can have a " + secret);
    }
  }

  private static SecretProblem off(String secret) {
    return new SecretProblem(
        "the workforce service has no service account's token to read the "
            + secret
            + " with: this installation has Label Studio turned off");
  }

  private static SecretProblem problem(KubernetesClientException e, String secret) {
    return new SecretProblem(
        switch (e.getCode()) {
          case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
              "the workforce service may not read the "
                  + secret
                  + ": give its service account the right to get it";
          case 0 -> "the API server cannot be asked for the " + secret;
          default -> "the API server answers " + e.getCode() + " when asked for the " + secret;
        });
  }

  @Override
  public void close() {
    client.ifPresent(KubernetesClient::close);
  }
}
