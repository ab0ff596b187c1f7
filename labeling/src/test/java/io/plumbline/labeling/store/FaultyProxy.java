package io.plumbline.labeling.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and an HTTP service, refuses requests and cuts answers short on demand.
 */
final class FaultyProxy implements AutoCloseable {
  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "date");

  private final URI service;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> cuts = new ConcurrentLinkedQueue<>();
  private final Queue<HttpExchange> seen = new ConcurrentLinkedQueue<>();
  private final AtomicInteger stalls = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  FaultyProxy(URI service) throws IOException {
    this.service = service;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Lets the next requests fail, as an S3 service says it. */
  void refuse(int requests, int status, String code) {
    for (int i = 0; i < requests; i++) {
      refusals.add(new Refusal(status, code));
    }
  }

  /** Lets the next answers to GET break off after these many bytes, one answer each. */
  void cut(Integer... bytes) {
    cuts.addAll(List.of(bytes));
  }

  /** Lets the next requests hang: they are neither read to their end nor answered. */
  void stall(int requests) {
    stalls.addAndGet(requests);
  }

  /** Lets the next answers to GET stop half-way, with the connection held open. */
  void pause(int answers) {
    pauses.addAndGet(answers);
  }

  /** The values of a request header, "-" where it was missing, of all requests of a method. */
  List<String> headers(String method, String name) {
    return seen.stream()
        .filter(exchange -> exchange.getRequestMethod().equals(method))
        .map(exchange -> exchange.getRequestHeaders().getFirst(name))
        .map(value -> value == null ? "-" : value)
        .toList();
  }

  int requests() {
    return seen.size();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    seen.add(exchange);
    if (taken(stalls)) {
      hang();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    Refusal refusal = refusals.poll();
    if (refusal == null) {
      answer(exchange, forward(exchange, body));
      return;
    }
    byte[] error = refusal.xml().getBytes(UTF_8);
    exchange.sendResponseHeaders(refusal.status(), error.length);
    exchange.getResponseBody().write(error);
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !NOT_FORWARDED.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
    response.headers().map().entrySet().stream()
        .filter(header -> !NOT_FORWARDED.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(h -> exchange.getResponseHeaders().put(h.getKey(), h.getValue()));
    byte[] body = response.body();
    Integer cut = exchange.getRequestMethod().equals("GET") ? cuts.poll() : null;
    if (exchange.getRequestMethod().equals("HEAD")) {
      response
          .headers()
          .firstValue("content-length")
          .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
    }
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      boolean pause = exchange.getRequestMethod().equals("GET") && taken(pauses);
      int half = pause ? body.length / 2 : body.length;
      exchange.getResponseBody().write(body, 0, cut == null ? half : cut);
      exchange.getResponseBody().flush();
      if (pause) {
        hang();
      }
    }
    exchange.close();
  }

  private static boolean taken(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Refusal(int status, String code) {
    String xml() {
      return "<Error><Code>" + code + "</Code><Message>the proxy refuses</Message></Error>";
    }
  }
}
