package io.plumbline.operator.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Answers the probes {@code /healthz} and {@code /readyz}: 200 when well, 503 when not. */
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
   */
  public static HealthServer start(int port, BooleanSupplier healthy) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/healthz", exchange -> answer(exchange, healthy.getAsBoolean()));
    server.createContext("/readyz", exchange -> answer(exchange, healthy.getAsBoolean()));
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

  private static void answer(HttpExchange exchange, boolean well) throws IOException {
    byte[] body = (well ? "ok" : "not ready").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(well ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
