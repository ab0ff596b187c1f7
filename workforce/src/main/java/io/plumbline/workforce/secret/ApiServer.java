package io.plumbline.workforce.secret;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The API server of the cluster that the service runs in.
 *
 * @param base its address, with a closing slash
 * @param account the folder with the service account's {@code token} and the server's {@code
 *     ca.crt}; the token is read anew each time, since the cluster replaces it
 */
public record ApiServer(URI base, Path account) {
  private static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
  private static final String HTTPS = "443";

  /**
   * As the cluster tells its pods, or else as {@code PLUMBLINE_KUBERNETES_URL} and {@code
   * PLUMBLINE_KUBERNETES_ACCOUNT} say; empty outside of a cluster.
   */
  public static Optional<ApiServer> fromEnvironment(Map<String, String> env) {
    Path account = Path.of(env.getOrDefault("PLUMBLINE_KUBERNETES_ACCOUNT", ACCOUNT));
    return Optional.ofNullable(env.get("PLUMBLINE_KUBERNETES_URL"))
        .or(
            () ->
                Optional.ofNullable(env.get("KUBERNETES_SERVICE_HOST"))
                    .map(host -> inCluster(host, env)))
        .map(url -> new ApiServer(URI.create(url.endsWith("/") ? url : url + "/"), account));
  }

  private static String inCluster(String host, Map<String, String> env) {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return "https://" + literal + ":" + env.getOrDefault("KUBERNETES_SERVICE_PORT", HTTPS);
  }
}
