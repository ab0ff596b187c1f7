package io.plumbline.workforce.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of Label Studio servers over HTTP. No redirect is followed, so that a token goes nowhere
 * but to the server that it is for; a call ends in time, however slowly its answer drips; and an
 * answer that is too long is not read.
 */
final class Wire {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_BODY = 16 << 20;

  private final AllowedServers allowed;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Wire(AllowedServers allowed) {
    this.allowed = allowed;
  }

  /**
   * A call.
   *
   * @param path below the server's address, with its query
   * @param authorization the header of that name
   * @param body JSON
   */
  record Call(String method, String path, Optional<String> authorization, Optional<String> body) {
    /** What may be told of it: no token, and a query says nothing to people. */
    @Override
    public String toString() {
      return method + " " + path.replaceAll("\\?.*", "");
    }
  }

  /** The body is longer than anything that makes sense. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Makes a call.
   *
   * @param server its address, with a closing slash
   * @throws StudioProblem when there is no answer
   * @throws TooLong when the answer is too long
   */
  HttpResponse<byte[]> send(URI server, Call call) throws StudioProblem, InterruptedException {
    allowed.require(server);
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request(server, call), info -> new BoundedBody(LONGEST_BODY));
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StudioProblem(
          "Label Studio at " + AllowedServers.origin(server) + " does not answer in time");
    } catch (ExecutionException e) {
      throw failure(server, e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(URI server, Call call) {
    BodyPublisher body =
        call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(call.path()))
            .method(call.method(), body)
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    call.body().ifPresent(json -> request.header("Content-Type", "application/json"));
    call.authorization().ifPresent(token -> request.header("Authorization", token));
    return request.build();
  }

  private static StudioProblem failure(URI server, Throwable cause) {
    if (cause instanceof BoundedBody.TooLong) {
      throw new TooLong();
    }
    if (!(cause instanceof IOException)) {
      throw new IllegalStateException("a call failed that should not", cause);
    }
    return new StudioProblem(
        "Label Studio at "
            + AllowedServers.origin(server)
            + " cannot be reached: "
            + cause.getClass().getSimpleName());
  }
}
