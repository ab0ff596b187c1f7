package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Throws a broken connection as the checked exception that the SDK's contract names and its retries
 * wait for: its client over {@code HttpURLConnection} wraps one that breaks before the body is
 * sent, and then nobody tries again.
 */
final class HonestHttpClient implements SdkHttpClient {
  private final SdkHttpClient client;

  HonestHttpClient(SdkHttpClient client) {
    this.client = client;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Request(client.prepareRequest(request));
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  private record Request(ExecutableHttpRequest request) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      try {
        return request.call();
      } catch (UncheckedIOException e) {
        throw new IOException(e.getCause().getMessage(), e);
      }
    }

    @Override
    public void abort() {
      request.abort();
    }
  }
}
