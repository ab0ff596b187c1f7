package io.plumbline.operator.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  @Test
  void probes_are_answered_by_how_the_operator_is() throws IOException, InterruptedException {
    AtomicBoolean well = new AtomicBoolean(true);
    try (HealthServer server = HealthServer.start(0, well::get, () -> "")) {
      assertThat(probe(server, "healthz")).isEqualTo(200);
      well.set(false);
      assertThat(probe(server, "readyz")).isEqualTo(503);
    }
  }

  @Test
  void prometheus_gets_the_metrics_of_now() throws IOException, InterruptedException {
    try (HealthServer server = HealthServer.start(0, () -> true, () -> "jobs 3\n")) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body()).isEqualTo("jobs 3\n");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
    }
  }

  private static int probe(HealthServer server, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
