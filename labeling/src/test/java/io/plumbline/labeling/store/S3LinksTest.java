package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

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

  private S3Links links(AwsCredentials credentials) {
    return S3Links.fromEnvironment(env, StaticCredentialsProvider.create(credentials));
  }
}
