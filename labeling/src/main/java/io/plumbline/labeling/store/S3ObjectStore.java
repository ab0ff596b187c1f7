package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in Amazon S3 or any service that speaks its protocol: {@code s3://bucket/key}.
 *
 * <p>Reading streams, and goes on where it was when a connection breaks. Writing keeps one part in
 * memory: a small object goes in one request, a large one as a multipart upload, which appears when
 * it is completed. Refused requests are repeated by the SDK.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  /** As for a HEAD, whose answer has no body. */
  private static final String NO_REASON = "it gives no reason";

  private final S3Client client;
  private final Optional<String> kmsKeyId;
  private final Optional<S3Links> links;

  /**
   * A store that makes no links.
   *
   * @param client closed by {@link #close}
   * @param kmsKeyId the key that new objects are encrypted with, else the bucket's default holds
   */
  public S3ObjectStore(S3Client client, Optional<String> kmsKeyId) {
    this(client, kmsKeyId, Optional.empty());
  }

  S3ObjectStore(S3Client client, Optional<String> kmsKeyId, Optional<S3Links> links) {
    this.client = client;
    this.kmsKeyId = kmsKeyId;
    this.links = links;
  }

  /**
   * A store over the SDK's default credentials and Region. Read from the environment besides:
   * {@code AWS_ENDPOINT_URL_S3} or {@code AWS_ENDPOINT_URL} (the service, where it is not AWS's),
   * {@code PLUMBLINE_S3_PATH_STYLE=true} (the bucket in the path, not in the host name), {@code
   * PLUMBLINE_KMS_KEY_ID}, {@code PLUMBLINE_S3_LINK_ENDPOINT} (the service as browsers reach it,
   * for links).
   */
  public static S3ObjectStore fromEnvironment(Map<String, String> env) {
    return new S3ObjectStore(
        S3Clients.fromEnvironment(env),
        Optional.ofNullable(env.get("PLUMBLINE_KMS_KEY_ID")).filter(key -> !key.isBlank()),
        Optional.of(S3Links.fromEnvironment(env)));
  }

  @Override
  public InputStream read(URI object) throws IOException {
    return ResumingInputStream.open(
        (start, etag) ->
            reading(
                object,
                () ->
                    client.getObject(
                        request -> {
                          request.bucket(bucket(object)).key(key(object));
                          etag.ifPresent(request::ifMatch);
                          if (start > 0) {
                            request.range("bytes=" + start + "-");
                          }
                        })));
  }

  @Override
  public boolean exists(URI object) throws IOException {
    try {
      reading(
          object, () -> client.headObject(head -> head.bucket(bucket(object)).key(key(object))));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    try (S3Upload upload = new S3Upload(client, bucket(object), key(object), kmsKeyId)) {
      content.writeTo(upload);
      upload.complete();
    } catch (SdkException e) {
      throw refusedKey(object, e).orElseGet(() -> failure(object, e));
    }
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    String bucket = bucket(prefix);
    return calling(
        prefix,
        () ->
            client
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(key(prefix)))
                .contents()
                .stream()
                .map(found -> ObjectUri.parse("s3://" + bucket + "/" + found.key()))
                .sorted(Comparator.comparing(ObjectUri::format))
                .toList());
  }

  @Override
  public void delete(URI object) throws IOException {
    calling(
        object,
        () -> client.deleteObject(delete -> delete.bucket(bucket(object)).key(key(object))));
  }

  /** Over the same client: it ends when this store is closed. */
  @Override
  public ObjectStore encryptingWith(String key) {
    return new S3ObjectStore(client, Optional.of(key), links);
  }

  @Override
  public Optional<ObjectLink> link(URI object, Duration goodFor) throws IOException {
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(links.get().sign(bucket(object), key(object), goodFor));
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T calling(URI object, S3Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (SdkException e) {
      throw failure(object, e);
    }
  }

  private static <T> T reading(URI object, S3Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (S3Exception e) {
      if (e.statusCode() != 404) {
        throw failure(object, e);
      }
      NoSuchFileException absent = new NoSuchFileException(ObjectUri.format(object));
      absent.initCause(e);
      throw absent;
    } catch (SdkException e) {
      throw failure(object, e);
    }
  }

  /** The service's own words need not name the key. */
  private Optional<IOException> refusedKey(URI object, SdkException e) {
    return kmsKeyId
        .filter(key -> e instanceof S3Exception answer && isOfKms(answer))
        .map(
            key ->
                new IOException(
                    "S3 cannot encrypt %s with the KMS key %s: %s"
                        .formatted(ObjectUri.format(object), key, message((S3Exception) e)),
                    e));
  }

  /** AWS's codes are as KMS.DisabledException, MinIO's as kms:KeyNotFound. */
  private static boolean isOfKms(S3Exception answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .filter(code -> code.toUpperCase(Locale.ROOT).startsWith("KMS"))
        .isPresent();
  }

  private static IOException failure(URI object, SdkException e) {
    String name = ObjectUri.format(object);
    if (!(e instanceof S3Exception answer)) {
      return new IOException("S3 could not be asked for " + name + ": " + e.getMessage(), e);
    }
    if (answer.statusCode() == 403) {
      return new AccessDeniedException(name, null, message(answer));
    }
    return new IOException(
        "S3 answered " + answer.statusCode() + " for " + name + ": " + message(answer), e);
  }

  private static String message(S3Exception e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .filter(details -> details.errorCode() != null)
        .map(details -> details.errorCode() + ", " + details.errorMessage())
        .orElse(NO_REASON);
  }

  private static String bucket(URI object) {
    if (!"s3".equals(object.getScheme()) || object.getAuthority() == null) {
      throw new IllegalArgumentException(object + " is not an s3:// URI");
    }
    return object.getAuthority();
  }

  private static String key(URI object) {
    return object.getPath().isEmpty() ? "" : object.getPath().substring(1);
  }

  private interface S3Call<T> {
    T run();
  }
}
