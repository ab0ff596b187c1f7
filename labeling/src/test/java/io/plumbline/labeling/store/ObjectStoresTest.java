package io.plumbline.labeling.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class ObjectStoresTest {
  @TempDir private Path folder;

  @Test
  void files_need_no_s3_client() throws IOException {
    ObjectStore store = ObjectStores.fromEnvironment(Map.of());
    URI object = ObjectUri.within(folder.toUri(), "a");

    store.write(object, out -> out.write("x".getBytes(UTF_8)));

    try (InputStream in = store.read(object)) {
      assertThat(in.readAllBytes()).isEqualTo("x".getBytes(UTF_8));
    }
    assertThat(store.list(folder.toUri())).containsExactly(object);
    store.delete(object);
    assertThat(store.exists(object)).isFalse();
  }

  @Test
  void the_s3_store_is_made_once_and_only_when_needed() throws IOException {
    AtomicInteger made = new AtomicInteger();
    FileObjectStore files = new FileObjectStore();
    ObjectStore store =
        new RoutingObjectStore(
            files,
            () -> {
              made.incrementAndGet();
              return new LocalBuckets(files, folder);
            });

    assertThat(store.exists(ObjectUri.within(folder.toUri(), "a"))).isFalse();
    assertThat(made).hasValue(0);
    assertThat(store.exists(URI.create("s3://bucket/a"))).isFalse();
    assertThat(store.list(URI.create("s3://bucket/"))).isEmpty();
    assertThat(made).hasValue(1);
  }

  @Test
  void a_key_of_its_own_goes_to_the_same_s3_store() throws IOException {
    AtomicInteger made = new AtomicInteger();
    FileObjectStore files = new FileObjectStore();
    ObjectStore store =
        new RoutingObjectStore(
            files,
            () -> {
              made.incrementAndGet();
              return new LocalBuckets(files, folder);
            });

    store.encryptingWith("birds").write(URI.create("s3://bucket/a"), out -> out.write(1));
    store.write(URI.create("s3://bucket/b"), out -> out.write(1));

    assertThat(made).hasValue(1);
    assertThat(folder.resolve("birds/bucket/a")).exists();
    assertThat(folder.resolve("bucket/b")).exists();
  }

  @Test
  void another_scheme_is_the_users_mistake() {
    ObjectStore store = ObjectStores.fromEnvironment(Map.of());

    assertThatThrownBy(() -> store.exists(URI.create("gs://bucket/a")))
        .isInstanceOf(InputException.class)
        .hasMessage("gs://bucket/a is neither an s3:// nor a file:// URI");
  }

  @Test
  void the_endpoint_of_s3_alone_goes_before_that_of_all_services() {
    Map<String, String> env =
        Map.of(
            "AWS_ENDPOINT_URL_S3", "http://s3.test:9000",
            "AWS_ENDPOINT_URL", "http://all.test");

    try (S3Client client = S3Clients.fromEnvironment(env)) {
      assertThat(client.serviceClientConfiguration().endpointOverride())
          .contains(URI.create("http://s3.test:9000"));
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
    }
  }

  @Test
  void a_region_that_is_set_holds_for_any_endpoint() {
    Map<String, String> env =
        Map.of("AWS_ENDPOINT_URL", "http://all.test", "AWS_REGION", "eu-west-1");

    try (S3Client client = S3Clients.fromEnvironment(env)) {
      assertThat(client.serviceClientConfiguration().endpointOverride())
          .contains(URI.create("http://all.test"));
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
    }
  }
}
