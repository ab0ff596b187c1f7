package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A MinIO server over a fresh folder, as a process of its own, whose KMS holds one key. */
final class MinioServer implements AutoCloseable {
  static final String BUCKET = "out";
  private static final String USER = "plumbline";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final String password = random(18);
  private final int port;
  private final Process process;

  /**
   * @param program MinIO: {@code e2e/cluster/build minio}
   * @param folder for its data and its log
   * @param key the name of the key
   */
  MinioServer(Path program, Path folder, String key) throws IOException {
    this.folder = folder;
    this.port = freePort();
    ProcessBuilder server =
        new ProcessBuilder(
                program.toString(),
                "server",
                "--address",
                "127.0.0.1:" + port,
                "--console-address",
                "127.0.0.1:" + freePort(),
                data().toString())
            .redirectErrorStream(true)
            .redirectOutput(logFile().toFile());
    server.environment().put("MINIO_ROOT_USER", USER);
    server.environment().put("MINIO_ROOT_PASSWORD", password);
    server.environment().put("MINIO_KMS_SECRET_KEY", key + ":" + random(32));
    server.environment().put("MINIO_BROWSER", "off");
    process = server.start();
    createBucket();
  }

  /** Where it keeps the objects. */
  Path data() {
    return folder.resolve("data");
  }

  S3Client client() {
    S3ClientBuilder builder = S3Clients.builder();
    S3Clients.forEndpoint(builder, URI.create("http://127.0.0.1:" + port));
    return builder
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(USER, password)))
        .build();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void createBucket() {
    try (S3Client client = client()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(SdkException.class)
          .failFast("MinIO has ended", () -> assertThat(process.isAlive()).as(this::log).isTrue())
          .until(() -> client.createBucket(bucket -> bucket.bucket(BUCKET)) != null);
    }
  }

  private String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      return "MinIO has ended, without a log: " + e;
    }
  }

  private Path logFile() {
    return folder.resolve("minio.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    new SecureRandom().nextBytes(drawn);
    return Base64.getEncoder().encodeToString(drawn);
  }
}
