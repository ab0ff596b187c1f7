package io.plumbline.operator.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReachableCheckTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void what_answers_is_reachable_even_if_it_takes_a_while() throws Exception {
    AtomicInteger probes = new AtomicInteger();
    try (HealthServer server =
        HealthServer.start(0, () -> probes.incrementAndGet() > 2, () -> "")) {
      String url = "http://127.0.0.1:" + server.port() + "/readyz";

      assertThat(check(Duration.ofSeconds(10)).exitCode(List.of(url))).isZero();
      assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(url + ": ok");
    }
  }

  @Test
  void each_url_that_does_not_answer_is_named_with_why() throws Exception {
    try (HealthServer server = HealthServer.start(0, () -> false, () -> "")) {
      String unwell = "http://127.0.0.1:" + server.port() + "/readyz";
      String nobody = "http://127.0.0.1:" + unusedPort() + "/healthz";

      assertThat(check(Duration.ZERO).exitCode(List.of(unwell, nobody))).isEqualTo(1);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains(unwell + ": answers with 503")
          .contains(nobody + ": does not answer: ");
    }
  }

  private ReachableCheck check(Duration patience) {
    return new ReachableCheck(patience, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private static int unusedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", 0));
      return socket.getLocalPort();
    }
  }
}
