package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the SDK's client from a process's environment. */
final class S3Clients {
  private static final int ATTEMPTS = 6;
  private static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  /**
   * How long a service is waited for. Without an end to it, a connection that hangs would hold a
   * step up for ever.
   *
   * @param connection until it is there
   * @param silence between two bytes that come
   * @param attempt for one request to be sent and its answer to begin: 8 MiB go at 28 kB/s
   * @param call for all attempts together
   */
  record Patience(Duration connection, Duration silence, Duration attempt, Duration call) {}

  private S3Clients() {}

  static S3Client fromEnvironment(Map<String, String> env) {
    S3ClientBuilder builder = builder();
    first(env, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
        .ifPresent(endpoint -> forEndpoint(builder, URI.create(endpoint)));
    first(env, "AWS_REGION", "AWS_DEFAULT_REGION").map(Region::of).ifPresent(builder::region);
    builder.forcePathStyle(Boolean.parseBoolean(env.get("PLUMBLINE_S3_PATH_STYLE")));
    return build(builder);
  }

  private static S3Client build(S3ClientBuilder builder) {
    try {
      return builder.build();
    } catch (SdkException e) {
      throw new UncheckedIOException(new IOException("S3 cannot be used: " + e.getMessage(), e));
    }
  }

  static S3ClientBuilder builder() {
    return builder(USUAL);
  }

  static S3ClientBuilder builder(Patience patience) {
    return S3Client.builder()
        .httpClientBuilder(
            defaults ->
                new HonestHttpClient(
                    UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience.connection())
                        .socketTimeout(patience.silence())
                        .buildWithDefaults(defaults)))
        .overrideConfiguration(
            override ->
                override
                    .addExecutionInterceptor(new WithoutExpect())
                    .apiCallAttemptTimeout(patience.attempt())
                    .apiCallTimeout(patience.call())
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()));
  }

  /** Other services than AWS's know no Region and often neither trailing checksums nor chunks. */
  static void forEndpoint(S3ClientBuilder builder, URI endpoint) {
    builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(service -> service.chunkedEncodingEnabled(false));
  }

  /** The first of these variables that says something. */
  static Optional<String> first(Map<String, String> env, String... names) {
    return Stream.of(names)
        .map(name -> env.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
