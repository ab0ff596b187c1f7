package io.plumbline.operator.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Answers the probes {@code /healthz} and {@code /readyz}, 200 when well and 503 when not, and
 * Prometheus at {@code /metrics}.
 */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;

  private HealthServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @param port the TCP port, 0 for any
   * @param healthy asked at each probe
   * @param metrics asked at each scrape, in Prometheus' text format 0.0.4
   */
  public static HealthServer start(int port, BooleanSupplier healthy, Supplier<String> metrics)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/healthz", exchange -> probe(exchange, healthy.getAsBoolean()));
    server.createContext("/readyz", exchange -> probe(exchange, healthy.getAsBoolean()));
    server.createContext("/metrics", exchange -> scrape(exchange, metrics.get()));
    server.start();
    return new HealthServer(server);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void probe(HttpExchange exchange, boolean well) throws IOException {
    answer(exchange, well ? 200 : 503, well ? "ok" : "not ready");
  }

  private static void scrape(HttpExchange exchange, String metrics) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    answer(exchange, 200, metrics);
  }

  private static void answer(HttpExchange exchange, int code, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
