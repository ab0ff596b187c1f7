package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The cluster's S3 server, reached through the API server: {@code e2e/cluster/s3-up} starts it. */
final class Bucket implements AutoCloseable {
  static final String NAME = "s3://plumbline/";
  private static final String NAMESPACE = "plumbline-s3";

  private final Tunnel tunnel;
  private final Map<String, String> credentials;

  Bucket(KubernetesClient client) throws IOException {
    credentials = credentials(client);
    tunnel = new Tunnel(NAMESPACE, "s3");
  }

  /** What opens the bucket, as environment variables. */
  Map<String, String> credentials() {
    return Map.copyOf(credentials);
  }

  ObjectStore store() {
    // The AWS SDK's own chain finds credentials; the environment of this process cannot be changed.
    System.setProperty("aws.accessKeyId", credentials.get("AWS_ACCESS_KEY_ID"));
    System.setProperty("aws.secretAccessKey", credentials.get("AWS_SECRET_ACCESS_KEY"));
    return ObjectStores.fromEnvironment(
        Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + tunnel.port(),
            "PLUMBLINE_S3_PATH_STYLE", "true"));
  }

  @Override
  public void close() {
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
