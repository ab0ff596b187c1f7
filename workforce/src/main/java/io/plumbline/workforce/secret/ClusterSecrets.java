package io.plumbline.workforce.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Reads single Secrets by the Kubernetes API, with the rights of the service's own account: it has
 * none but those that the owner of a namespace gives it. No Secret is listed, watched or kept.
 */
public final class ClusterSecrets implements Secrets {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Optional<ApiServer> server;

  /**
   * @param server empty where there is none, and then no Secret
   */
  public ClusterSecrets(Optional<ApiServer> server) {
    this.server = server;
  }

  @Override
  public SecretContent read(String namespace, String name)
      throws SecretProblem, InterruptedException {
    String secret = "Secret " + name + " in namespace " + namespace;
    requireName(namespace, secret);
    requireName(name, secret);
    ApiServer api = server.filter(ClusterSecrets::hasToken).orElseThrow(() -> off(secret));
    HttpResponse<byte[]> response = ask(api, namespace, name, secret);
    return switch (response.statusCode()) {
      case 200 -> content(response.body(), secret);
      case 404 -> throw new SecretProblem("there is no " + secret);
      case 401, 403 ->
          throw new SecretProblem(
              "the workforce service may not read the "
                  + secret
                  + ": give its service account the right to get it");
      default ->
          throw new SecretProblem(
              "the API server answers " + response.statusCode() + " when asked for the " + secret);
    };
  }

  /** Both become parts of a path. */
  private static void requireName(String name, String secret) throws SecretProblem {
    if (!name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
      throw new SecretProblem("no cluster can have a " + secret);
    }
  }

  private static boolean hasToken(ApiServer api) {
    return Files.isReadable(token(api));
  }

  private static SecretProblem off(String secret) {
    return new SecretProblem(
        "the workforce service has no service account's token to read the "
            + secret
            + " with: this installation has Label Studio turned off");
  }

  private static HttpResponse<byte[]> ask(
      ApiServer api, String namespace, String name, String secret)
      throws SecretProblem, InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  api.base().resolve("api/v1/namespaces/" + namespace + "/secrets/" + name))
              .timeout(PATIENCE)
              .header("Accept", "application/json")
              .header("Authorization", "Bearer " + Files.readString(token(api), UTF_8).strip())
              .build();
      return client(api).send(request, BodyHandlers.ofByteArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new SecretProblem(
          "the API server cannot be asked for the " + secret + ": " + e.getClass().getSimpleName());
    }
  }

  /** Made anew each time, as the authority's certificate may be a new one. */
  private static HttpClient client(ApiServer api) throws IOException, GeneralSecurityException {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER);
    Path authority = api.account().resolve("ca.crt");
    if (Files.isReadable(authority)) {
      builder.sslContext(trusting(authority));
    }
    return builder.build();
  }

  private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(authority)) {
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static SecretContent content(byte[] body, String secret) throws SecretProblem {
    try {
      return new SecretContent(secret, Json.mapper().readTree(body).path("data"));
    } catch (IOException e) {
      throw new SecretProblem("the API server answers with no JSON when asked for the " + secret);
    }
  }

  private static Path token(ApiServer api) {
    return api.account().resolve("token");
  }
}
