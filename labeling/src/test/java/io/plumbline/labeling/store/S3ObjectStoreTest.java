package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.testing.s3mock.S3MockApplication;
import io.plumbline.labeling.store.S3Clients.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Against an S3 server, and through a proxy that spoils answers. */
class S3ObjectStoreTest extends ObjectStoreContract {
  private static final String BUCKET = "out";
  private static final String KEY = "labels";
  private static final String OTHER_KEY = "birds";
  private static final Duration HASTE = Duration.ofSeconds(5);
  private static final AtomicInteger FOLDERS = new AtomicInteger();

  @TempDir private static Path data;
  private static S3MockApplication server;

  private FaultyProxy proxy;
  private S3Client client;
  private S3ObjectStore store;
  private final URI folder =
      ObjectUri.parse("s3://" + BUCKET + "/" + FOLDERS.incrementAndGet() + "/");

  @BeforeAll
  static void start() {
    server = S3Mocks.start(data, BUCKET);
    for (String key : List.of(KEY, OTHER_KEY)) {
      server.registerKMSKeyRef("arn:aws:kms:us-east-1:111122223333:key/" + key);
    }
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void connect() throws IOException {
    proxy = new FaultyProxy(URI.create("http://localhost:" + server.getHttpPort()));
    client = client(proxy.uri());
    store = new S3ObjectStore(client, Optional.empty());
  }

  @AfterEach
  void disconnect() {
    store.close();
    proxy.close();
  }

  @Override
  ObjectStore store() {
    return store;
  }

  @Override
  URI folder() {
    return folder;
  }

  @Test
  void a_service_that_is_too_busy_is_asked_again() throws IOException {
    proxy.refuse(2, 503, "SlowDown");
    write("a", "x");
    proxy.refuse(1, 500, "InternalError");

    assertThat(read("a")).isEqualTo("x");
    assertThat(proxy.requests()).isEqualTo(5);
  }

  @Test
  void an_upload_that_fails_half_way_is_given_up() throws IOException {
    assertThatThrownBy(
            () ->
                store.write(
                    object("a"),
                    out -> {
                      out.write(new byte[9 << 20]);
                      throw new IOException("the source failed");
                    }))
        .hasMessage("the source failed");

    assertThat(store.list(folder())).isEmpty();
    assertThat(client.listMultipartUploads(list -> list.bucket(BUCKET)).uploads()).isEmpty();
  }

  @Test
  void a_part_that_is_refused_is_sent_again() throws IOException {
    byte[] content = randomBytes(9 << 20);
    store.write(
        object("a"),
        out -> {
          out.write(content, 0, (8 << 20) + 1);
          proxy.refuse(1, 503, "SlowDown");
          out.write(content, (8 << 20) + 1, content.length - (8 << 20) - 1);
        });

    assertThat(Arrays.equals(bytes("a"), content)).isTrue();
  }

  @Test
  void reading_goes_on_where_the_connection_broke() throws IOException {
    byte[] content = randomBytes(300_000);
    store.write(object("a"), out -> out.write(content));
    proxy.cut(100_000, 0, 150_000);

    assertThat(Arrays.equals(bytes("a"), content)).isTrue();
    assertThat(proxy.headers("GET", "Range"))
        .containsExactly("-", "bytes=100000-", "bytes=100000-", "bytes=250000-");
  }

  @Test
  void reading_does_not_go_on_in_another_version_of_the_object() throws IOException {
    store.write(object("a"), out -> out.write(randomBytes(300_000)));
    proxy.cut(200_000);

    try (InputStream in = store.read(object("a"))) {
      in.readNBytes(10);
      write("a", "another");
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("S3 answered 412 for " + ObjectUri.format(object("a")));
    }
  }

  @Test
  void a_connection_that_breaks_all_the_time_is_an_error() throws IOException {
    write("a", "0123456789");
    proxy.cut(0, 0, 0, 0, 0, 0, 0);

    assertThatThrownBy(() -> read("a")).isInstanceOf(IOException.class);
  }

  @Test
  @Timeout(60)
  void a_request_that_is_never_answered_is_sent_again() throws IOException {
    write("a", "x");
    try (S3ObjectStore hasty = hasty()) {
      proxy.stall(1);
      try (InputStream in = hasty.read(object("a"))) {
        assertThat(in.readAllBytes()).hasSize(1);
      }
      proxy.stall(1);
      assertThat(hasty.exists(object("a"))).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void a_body_that_the_service_does_not_take_is_sent_again() throws IOException {
    byte[] content = randomBytes(8 << 20);
    try (S3ObjectStore hasty = hasty()) {
      proxy.stall(1);
      hasty.write(object("a"), out -> out.write(content));
    }

    assertThat(Arrays.equals(bytes("a"), content)).isTrue();
  }

  @Test
  @Timeout(60)
  void an_answer_that_stops_coming_is_asked_for_again() throws IOException {
    byte[] content = randomBytes(300_000);
    store.write(object("a"), out -> out.write(content));

    try (S3ObjectStore hasty = hasty()) {
      proxy.pause(1);
      try (InputStream in = hasty.read(object("a"))) {
        assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
      }
    }
    assertThat(proxy.headers("GET", "Range")).containsExactly("-", "bytes=150000-");
  }

  @Test
  @Timeout(60)
  void a_service_that_never_answers_is_an_error_in_the_end() throws IOException {
    try (S3ObjectStore hasty = hasty()) {
      proxy.stall(100);

      assertThatThrownBy(() -> hasty.exists(object("a")))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("S3 could not be asked for " + ObjectUri.format(object("a")));
    }
  }

  @Test
  void a_reader_that_stops_early_leaves_the_rest() throws IOException {
    store.write(object("a"), out -> out.write(randomBytes(300_000)));

    try (InputStream in = store.read(object("a"))) {
      assertThat(in.readNBytes(10)).hasSize(10);
      assertThat(in.read()).isBetween(0, 255);
    }
    assertThat(proxy.headers("GET", "Range")).containsExactly("-");
  }

  @Test
  void a_refusal_says_what_the_service_says() {
    proxy.refuse(1, 400, "InvalidRequest");

    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "S3 answered 400 for "
                + ObjectUri.format(object("a"))
                + ": InvalidRequest, the proxy refuses");
  }

  @Test
  void denied_access_is_told_from_absence() {
    proxy.refuse(1, 403, "AccessDenied");

    assertThatThrownBy(() -> read("a"))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            e -> {
              assertThat(e.getFile()).isEqualTo(ObjectUri.format(object("a")));
              assertThat(e.getReason()).contains("AccessDenied");
            });
  }

  @Test
  void writing_to_a_bucket_that_is_not_there_names_it() {
    URI elsewhere = ObjectUri.parse("s3://no-such-bucket/a");

    assertThatThrownBy(() -> store.write(elsewhere, out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("S3 answered 404 for s3://no-such-bucket/a: NoSuchBucket");
  }

  @Test
  void a_service_that_is_not_there_is_an_error_of_the_store() {
    proxy.close();

    assertThatThrownBy(() -> store.exists(object("a")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("S3 could not be asked for " + ObjectUri.format(object("a")));
  }

  @Test
  void small_and_large_objects_are_encrypted_with_the_key_of_the_job() throws IOException {
    try (S3ObjectStore encrypting = new S3ObjectStore(client(proxy.uri()), Optional.of(KEY))) {
      encrypting.write(object("small"), out -> out.write(1));
      encrypting.write(object("large"), out -> out.write(new byte[9 << 20]));
    }

    String header = "x-amz-server-side-encryption";
    String keyHeader = header + "-aws-kms-key-id";
    assertThat(proxy.headers("PUT", header))
        .as("an object and two parts")
        .containsExactly("aws:kms", "-", "-");
    assertThat(proxy.headers("PUT", keyHeader)).containsExactly(KEY, "-", "-");
    assertThat(proxy.headers("POST", header))
        .as("begin and complete")
        .containsExactly("aws:kms", "-");
    assertThat(proxy.headers("POST", keyHeader)).containsExactly(KEY, "-");
    assertThat(bytes("large")).hasSize(9 << 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9 << 20})
  void a_key_that_the_service_refuses_is_named(int size) throws IOException {
    try (S3ObjectStore encrypting = new S3ObjectStore(client(proxy.uri()), Optional.of(KEY))) {
      proxy.refuse(1, 400, "KMS.DisabledException");

      assertThatThrownBy(() -> encrypting.write(object("a"), out -> out.write(new byte[size])))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "S3 cannot encrypt %s with the KMS key %s: KMS.DisabledException, the proxy refuses"
                  .formatted(ObjectUri.format(object("a")), KEY));
    }
  }

  @Test
  void an_object_is_sent_unasked_since_a_refusal_would_lose_its_reason() throws IOException {
    store.write(object("a"), out -> out.write(new byte[9 << 20]));
    write("b", "x");

    assertThat(proxy.headers("PUT", "Expect")).containsExactly("-", "-", "-");
  }

  @Test
  void a_refusal_without_a_reason_says_so() {
    proxy.refuse(1, 400, "BadRequest");

    assertThatThrownBy(() -> store.exists(object("a")))
        .hasMessage("S3 answered 400 for %s: it gives no reason", ObjectUri.format(object("a")));
  }

  @Test
  void a_key_in_place_of_the_stores_own_is_for_new_objects_of_that_view_alone() throws IOException {
    try (S3ObjectStore installation = new S3ObjectStore(client(proxy.uri()), Optional.of(KEY))) {
      installation.encryptingWith(OTHER_KEY).write(object("jobs"), out -> out.write(1));
      installation.write(object("installations"), out -> out.write(1));

      assertThat(installation.encryptingWith(OTHER_KEY).exists(object("installations"))).isTrue();
    }

    assertThat(proxy.headers("PUT", "x-amz-server-side-encryption-aws-kms-key-id"))
        .containsExactly(OTHER_KEY, KEY);
  }

  @Test
  void more_objects_than_one_page_holds_are_listed() throws IOException {
    for (int i = 0; i < 7; i++) {
      write("page/" + i, "x");
    }
    S3ClientBuilder paged = builder(proxy.uri());
    paged.overrideConfiguration(
        override -> override.putHeader("x-test", "pages").addExecutionInterceptor(new TwoAPage()));

    try (S3ObjectStore small = new S3ObjectStore(paged.build(), Optional.empty())) {
      assertThat(small.list(object("page/"))).hasSize(7);
    }
  }

  private S3ObjectStore hasty() {
    Duration silence = Duration.ofMillis(700);
    Patience patience = new Patience(silence, silence, silence.multipliedBy(2), HASTE);
    return new S3ObjectStore(
        forTest(S3Clients.builder(patience), proxy.uri()).build(), Optional.empty());
  }

  private static S3Client client(URI endpoint) {
    return builder(endpoint).build();
  }

  private static S3ClientBuilder builder(URI endpoint) {
    return forTest(S3Clients.builder(), endpoint);
  }

  private static S3ClientBuilder forTest(S3ClientBuilder builder, URI endpoint) {
    S3Clients.forEndpoint(builder, endpoint);
    return builder
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = store.read(object(name))) {
      return in.readAllBytes();
    }
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
