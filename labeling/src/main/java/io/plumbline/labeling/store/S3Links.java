package io.plumbline.labeling.store;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

/**
 * Presigned addresses of objects (AWS Signature Version 4 in the query). S3 takes them for 7 days
 * at most, and no longer than the credentials hold that signed them.
 */
final class S3Links {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final S3Presigner presigner;
  private final AwsCredentialsProvider credentials;

  S3Links(S3Presigner presigner, AwsCredentialsProvider credentials) {
    this.presigner = presigner;
    this.credentials = credentials;
  }

  /**
   * As {@link S3Clients#fromEnvironment} reaches the service, but at {@code
   * PLUMBLINE_S3_LINK_ENDPOINT}, where browsers reach it under another name.
   */
  static S3Links fromEnvironment(Map<String, String> env) {
    return fromEnvironment(env, DefaultCredentialsProvider.builder().build());
  }

  static S3Links fromEnvironment(Map<String, String> env, AwsCredentialsProvider credentials) {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .credentialsProvider(credentials)
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(
                        Boolean.parseBoolean(env.get("PLUMBLINE_S3_PATH_STYLE")))
                    .build());
    S3Clients.first(env, "PLUMBLINE_S3_LINK_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
        .map(URI::create)
        .ifPresent(endpoint -> builder.endpointOverride(endpoint).region(Region.US_EAST_1));
    S3Clients.first(env, "AWS_REGION", "AWS_DEFAULT_REGION")
        .map(Region::of)
        .ifPresent(builder::region);
    return new S3Links(builder.build(), credentials);
  }

  ObjectLink sign(String bucket, String key, Duration goodFor) throws IOException {
    Duration shortened = goodFor.compareTo(LONGEST) < 0 ? goodFor : LONGEST;
    try {
      PresignedGetObjectRequest signed =
          presigner.presignGetObject(
              link ->
                  link.signatureDuration(shortened)
                      .getObjectRequest(object -> object.bucket(bucket).key(key)));
      return new ObjectLink(URI.create(signed.url().toString()), end(signed.expiration()));
    } catch (SdkException e) {
      throw new IOException("no link to s3://%s/%s can be signed".formatted(bucket, key), e);
    }
  }

  private Instant end(Instant signature) {
    Optional<Instant> ofCredentials = credentials.resolveCredentials().expirationTime();
    return Stream.concat(Stream.of(signature), ofCredentials.stream())
        .min(Instant::compareTo)
        .orElse(signature);
  }
}
