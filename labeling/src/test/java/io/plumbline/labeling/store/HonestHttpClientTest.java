package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class HonestHttpClientTest {
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void a_connection_that_is_reset_before_the_body_is_sent_is_tried_again() throws IOException {
    S3ClientBuilder builder = S3Clients.builder();
    S3Clients.forEndpoint(builder, URI.create("http://localhost"));
    try (S3Client client =
        builder
            .httpClientBuilder(defaults -> new HonestHttpClient(new ResetTwice()))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      client.headObject(head -> head.bucket("out").key("a"));
    }

    assertThat(calls).hasValue(3);
  }

  /** Breaks as the SDK's client does. */
  private final class ResetTwice implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          if (calls.incrementAndGet() <= 2) {
            throw new UncheckedIOException(new SocketException("Connection reset"));
          }
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.createEmpty())
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
