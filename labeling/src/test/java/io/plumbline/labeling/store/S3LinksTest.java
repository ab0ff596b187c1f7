package io.plumbline.labeling.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class S3LinksTest {
  private static final AwsCredentials LASTING = AwsBasicCredentials.create("key", "secret");

  private final Map<String, String> env =
      new HashMap<>(Map.of("AWS_ENDPOINT_URL", "http://away:9000", "AWS_REGION", "eu-west-1"));

  @Test
  void a_link_names_the_object_and_how_long_it_is_good() throws IOException {
    env.put("PLUMBLINE_S3_PATH_STYLE", "true");
    ObjectLink link = links(LASTING).sign("out", "photo 1%20.jpg", Duration.ofHours(6));

    assertThat(link.address().toString())
        .startsWith("http://away:9000/out/photo%201%2520.jpg?")
        .contains("X-Amz-Expires=21600", "eu-west-1")
        .doesNotContain("secret");
    assertThat(link.goodUntil())
        .isBetween(Instant.now().plusSeconds(21_500), Instant.now().plusSeconds(21_600));
  }

  @Test
  void a_link_is_for_the_name_under_which_browsers_reach_the_service() throws IOException {
    env.put("PLUMBLINE_S3_LINK_ENDPOINT", "https://s3.example.com");

    assertThat(links(LASTING).sign("out", "photo.jpg", Duration.ofHours(6)).address().getHost())
        .isEqualTo("out.s3.example.com");
  }

  @Test
  void a_link_ends_after_a_week_at_the_latest() throws IOException {
    assertThat(links(LASTING).sign("out", "photo.jpg", Duration.ofDays(30)).goodUntil())
        .isBetween(
            Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
            Instant.now().plus(Duration.ofDays(7)));
  }

  @Test
  void a_link_ends_with_the_credentials_that_signed_it() throws IOException {
    Instant end = Instant.now().plusSeconds(900);
    AwsCredentials passing =
        AwsSessionCredentials.builder()
            .accessKeyId("key")
            .secretAccessKey("secret")
            .sessionToken("session")
            .expirationTime(end)
            .build();

    assertThat(links(passing).sign("out", "photo.jpg", Duration.ofHours(6)).goodUntil())
        .isEqualTo(end);
  }

  @Test
  void a_link_opens_its_object_to_whoever_has_it(@TempDir Path data) throws Exception {
    S3MockApplication server = S3Mocks.start(data, "out");
    env.put("AWS_ENDPOINT_URL", "http://localhost:" + server.getHttpPort());
    env.put("PLUMBLINE_S3_PATH_STYLE", "true");
    URI photo = ObjectUri.parse("s3://out/photo 1%20.jpg");
    try (S3ObjectStore store =
        new S3ObjectStore(client(), Optional.empty(), Optional.of(links(LASTING)))) {
      store.write(photo, out -> out.write("a bird".getBytes(UTF_8)));
      ObjectLink link = store.link(photo, Duration.ofHours(6)).orElseThrow();

      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(link.address()).build(), BodyHandlers.ofString())
                  .body())
          .isEqualTo("a bird");
    } finally {
      server.stop();
    }
  }

  private S3Client client() {
    S3ClientBuilder builder = S3Clients.builder();
    S3Clients.forEndpoint(builder, URI.create(env.get("AWS_ENDPOINT_URL")));
    return builder
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(LASTING))
        .build();
  }

  private S3Links links(AwsCredentials credentials) {
    return S3Links.fromEnvironment(env, StaticCredentialsProvider.create(credentials));
  }
}
