package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectStores;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cluster's S3 server, reached through the API server: {@code e2e/cluster/s3-up} starts it. */
final class Bucket implements AutoCloseable {
  static final String NAME = "s3://plumbline/";
  private static final String NAMESPACE = "plumbline-s3";

  private final LocalPortForward tunnel;
  private final Map<String, String> credentials;

  Bucket(KubernetesClient client) {
    credentials = credentials(client);
    Pod server =
        client.pods().inNamespace(NAMESPACE).withLabel("app", "s3").list().getItems().get(0);
    int port = server.getSpec().getContainers().get(0).getPorts().get(0).getContainerPort();
    tunnel = client.pods().resource(server).portForward(port);
  }

  /** What opens the bucket, as environment variables. */
  Map<String, String> credentials() {
    return Map.copyOf(credentials);
  }

  ObjectStore store() {
    Map<String, String> env = new HashMap<>(credentials);
    env.put("AWS_REGION", "us-east-1");
    env.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + tunnel.getLocalPort());
    env.put("PLUMBLINE_S3_PATH_STYLE", "true");
    return ObjectStores.fromEnvironment(env);
  }

  @Override
  public void close() throws java.io.IOException {
    tunnel.close();
  }

  private static Map<String, String> credentials(KubernetesClient client) {
    Secret secret = client.secrets().inNamespace(NAMESPACE).withName("s3").require();
    return secret.getData().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> decoded(each.getValue())));
  }

  private static String decoded(String value) {
    return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
  }
}
