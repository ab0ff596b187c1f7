package io.plumbline.e2e.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code make bench-control}: many LabelingJobs at once, and nothing measured but the operator. */
@Tag("control")
class ControlPlaneTest {
  private static final int JOBS = Integer.getInteger("plumbline.jobs", 20);
  private static final Path LOGS = Path.of(System.getProperty("plumbline.logs", "target"));
  private static final Path REPORT = Path.of(System.getProperty("plumbline.report", "target/x.md"));
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final double MIDDLE = 0.5;
  private static final int PATIENCE_MILLIS = 60_000;

  private final MemoryTrace memory = new MemoryTrace();

  @Test
  void many_jobs_at_once_lose_and_double_nothing_and_cost_little() throws Exception {
    try (KubernetesClient client = patientClient();
        QuickPeople people = new QuickPeople()) {
      Installation installation = Installation.render(client);
      installation.apply();
      int port = freePort();
      try (OperatorProcess operator =
          new OperatorProcess(
              Path.of("../operator/target/operator.jar"),
              installation.jvmOptions(),
              installation.environment(people.url(), port),
              port,
              LOGS.resolve("operator.log"))) {
        Measurement run = measure(new Fleet(client, JOBS), operator, people);
        Files.writeString(REPORT, new Report(run).markdown());
        assertThat(Bounds.broken(run)).isEmpty();
      }
    }
  }

  /** Its own lists are long and come while the API server is busy. */
  private static KubernetesClient patientClient() {
    return new KubernetesClientBuilder()
        .editOrNewConfig()
        .withRequestTimeout(PATIENCE_MILLIS)
        .endConfig()
        .build();
  }

  private Measurement measure(Fleet fleet, OperatorProcess operator, QuickPeople people)
      throws InterruptedException {
    operator.start();
    await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(operator::isStarted);
    Instant start = Instant.now();
    fleet.apply();
    follow(fleet, operator, MIDDLE);
    QueueHistogram before = QueueHistogram.read(operator.metrics());
    memory.peak(operator.memory("VmHWM"));
    operator.kill();
    Instant killed = Instant.now();
    operator.start();
    follow(fleet, operator, Double.POSITIVE_INFINITY);
    Duration took = Duration.between(start, Instant.now());
    memory.peak(operator.memory("VmHWM"));
    return new Measurement(
        fleet.size(),
        Fleet.complete(fleet.jobs()),
        took,
        killed,
        new Writes(new AuditLog(LOGS.resolve("audit.log")).writes()),
        fleet.children(),
        people.batches(),
        before.plus(QueueHistogram.read(operator.metrics())),
        memory);
  }

  /** Looks on until that much is done, or all jobs are complete. */
  private void follow(Fleet fleet, OperatorProcess operator, double enough)
      throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    List<GenericKubernetesResource> jobs = fleet.jobs();
    while (Fleet.progress(jobs) < enough && Fleet.complete(jobs) < fleet.size()) {
      assertThat(operator.isAlive()).as("the operator runs").isTrue();
      assertThat(Instant.now()).as("all in good time").isBefore(end);
      Thread.sleep(LOOK.toMillis());
      jobs = fleet.jobs();
      memory.at(Fleet.progress(jobs), operator.memory("VmRSS"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
