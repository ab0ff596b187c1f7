package io.plumbline.labeling.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Encryption with a key of the user's, on a server that has a KMS: {@code make kms-test}. */
@Tag("kms")
class KmsTest {
  private static final String KEY = "labels";
  private static final String SECRET = "a label that nobody should read on the disk";

  @TempDir private static Path folder;
  private static MinioServer server;
  private static S3Client client;
  private static S3ObjectStore store;

  @BeforeAll
  static void start() throws IOException {
    server = new MinioServer(Path.of(System.getProperty("plumbline.minio")), folder, KEY);
    client = server.client();
    store = new S3ObjectStore(server.client(), Optional.of(KEY));
  }

  @AfterAll
  static void stop() {
    store.close();
    client.close();
    server.close();
  }

  @Test
  void a_small_object_is_encrypted_with_the_key() throws IOException {
    store.write(object("small"), out -> out.write(SECRET.getBytes(UTF_8)));

    isEncrypted("small");
    assertThat(read("small")).asString(UTF_8).isEqualTo(SECRET);
  }

  @Test
  void an_object_of_several_parts_is_encrypted_with_the_key() throws IOException {
    byte[] content = new byte[(16 << 20) + 1];
    new Random(7).nextBytes(content);
    store.write(object("large"), out -> out.write(content));

    isEncrypted("large");
    assertThat(Arrays.equals(read("large"), content)).isTrue();
  }

  @Test
  void an_object_that_is_written_line_by_line_is_encrypted_with_the_key() throws IOException {
    byte[] line = ("x".repeat(99) + "\n").getBytes(UTF_8);
    int lines = 100_000;
    store.write(
        object("lines"),
        out -> {
          for (int i = 0; i < lines; i++) {
            out.write(line);
          }
        });

    isEncrypted("lines");
    assertThat(read("lines")).hasSize(lines * line.length).endsWith(line);
  }

  @Test
  void an_empty_object_is_encrypted_with_the_key() throws IOException {
    store.write(object("empty"), out -> {});

    isEncrypted("empty");
    assertThat(read("empty")).isEmpty();
  }

  @Test
  void what_is_encrypted_cannot_be_read_on_the_disk_and_without_a_key_it_can() throws IOException {
    store.write(object("secret"), out -> out.write(SECRET.getBytes(UTF_8)));
    assertThat(isOnDisk("secret")).isFalse();

    try (S3ObjectStore open = new S3ObjectStore(server.client(), Optional.empty())) {
      open.write(object("open"), out -> out.write(SECRET.getBytes(UTF_8)));
    }
    assertThat(head("open").serverSideEncryption()).isNull();
    assertThat(isOnDisk("open")).isTrue();
  }

  @Test
  void a_key_that_is_not_there_is_told_in_a_sentence_that_names_it() throws IOException {
    try (S3ObjectStore wrong = new S3ObjectStore(server.client(), Optional.of("other"))) {
      for (int size : new int[] {1, 8 << 20, 9 << 20}) {
        assertThatThrownBy(() -> wrong.write(object("wrong"), out -> out.write(new byte[size])))
            .isInstanceOf(IOException.class)
            .hasMessage(
                "S3 cannot encrypt s3://out/wrong with the KMS key other: kms:KeyNotFound, key with"
                    + " given key ID does not exist");
      }
    }
    assertThat(store.exists(object("wrong"))).isFalse();
  }

  private static void isEncrypted(String name) {
    HeadObjectResponse head = head(name);
    assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(head.ssekmsKeyId()).isEqualTo("arn:aws:kms:" + KEY);
  }

  private static HeadObjectResponse head(String name) {
    return client.headObject(head -> head.bucket(MinioServer.BUCKET).key(name));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = store.read(object(name))) {
      return in.readAllBytes();
    }
  }

  private static boolean isOnDisk(String name) throws IOException {
    Path object = server.data().resolve(MinioServer.BUCKET).resolve(name);
    try (Stream<Path> files = Files.walk(object)) {
      return files.filter(Files::isRegularFile).anyMatch(KmsTest::holdsSecret);
    }
  }

  private static boolean holdsSecret(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI object(String name) {
    return ObjectUri.parse("s3://" + MinioServer.BUCKET + "/" + name);
  }
}
