package io.plumbline.e2e.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands in for the workforce service: docs/reference/steps.md, section 5. A batch is done a moment
 * after it was handed in.
 */
final class QuickPeople implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final int THREADS = 8;
  private static final String OBJECTS =
      "{\"state\": \"%s\", \"objects\": 100, \"answered\": %d, \"expired\": 0, \"declined\": 0}";

  private final ConcurrentMap<String, Long> batches = new ConcurrentHashMap<>();
  private final AtomicLong handedInAgain = new AtomicLong();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  QuickPeople() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    server.createContext("/v1/batches/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int batches() {
    return batches.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String batch = exchange.getRequestURI().getPath();
    exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> create(exchange, batch);
      case "GET" -> show(exchange, batch);
      default -> send(exchange, 204, "");
    }
  }

  private void create(HttpExchange exchange, String batch) throws IOException {
    boolean isNew = batches.putIfAbsent(batch, System.nanoTime()) == null;
    if (!isNew) {
      handedInAgain.incrementAndGet();
    }
    send(exchange, isNew ? 201 : 200, OBJECTS.formatted("Open", 0));
  }

  private void show(HttpExchange exchange, String batch) throws IOException {
    Long since = batches.get(batch);
    if (since == null) {
      send(exchange, 404, "{}");
    } else if (System.nanoTime() - since < MOMENT.toNanos()) {
      send(exchange, 200, OBJECTS.formatted("Open", 0));
    } else {
      send(exchange, 200, OBJECTS.formatted("Closed", 100));
    }
  }

  private static void send(HttpExchange exchange, int code, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
