package io.plumbline.workforce.load;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People who label all at once, over a service that is killed ({@code kill -9}) half way and
 * started again at once.
 *
 * @param workers how many people
 * @param lasting how long they have about as much to do as they can
 */
record LoadRun(int workers, Duration lasting) {
  private static final int WANTED = 3;
  private static final String GROUP = "labellers";
  private static final List<String> MACHINE = List.of("-XX:MaxRAM=1g");

  /**
   * What came out.
   *
   * @param killed when the service was
   * @param took from the first task to the last answer, with the outage
   * @param outage from the kill until the service says that it is well
   * @param memory the most that the service had, in bytes, by the kernel's count
   */
  record Outcome(
      Measured measured,
      Verdict verdict,
      Instant killed,
      Duration took,
      Duration outage,
      long memory) {}

  /** Runs; the folder takes some thousand files. */
  Outcome run(Path folder, Database.Access database) throws Exception {
    BatchBody batch = batch(folder);
    Map<String, String> settings = settings(folder);
    int port = ServiceProcess.freePort();
    int pagePort = Integer.parseInt(settings.get("PLUMBLINE_PAGE_PORT"));
    ServiceProcess service = start(database, folder, port, settings);
    service.api().open(batch);
    Measured measured = new Measured();
    AtomicBoolean over = new AtomicBoolean();
    List<Labeller> people = people(pagePort, batch, measured, over);
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      Instant begun = Instant.now();
      List<Future<Void>> all = new ArrayList<>();
      people.forEach(each -> all.add(threads.submit(each)));
      Thread.sleep(lasting.dividedBy(2).toMillis());
      long memory = service.peakMemory();
      Instant killed = Instant.now();
      service.kill();
      service = start(database, folder, port, settings);
      Duration outage = Duration.between(killed, Instant.now());
      awaitClosed(service, batch, all);
      Duration took = Duration.between(begun, Instant.now());
      over.set(true);
      for (Future<Void> each : all) {
        each.get();
      }
      return new Outcome(
          measured,
          Verdict.of(batch, measured.given()),
          killed,
          took,
          outage,
          Math.max(memory, service.peakMemory()));
    } finally {
      threads.shutdownNow();
      service.close();
    }
  }

  private BatchBody batch(Path folder) throws IOException {
    int answers = (int) (workers * lasting.toMillis() / 1000.0 / Labeller.thinkingSeconds());
    int objects = Math.max(1, answers / WANTED);
    Path pictures = folder.resolve("pictures");
    NumberedPictures.write(pictures, objects);
    return BatchBody.forGroups(folder, "load", objects, WANTED, "\"" + GROUP + "\"")
        .writeManifest(
            IntStream.range(0, objects)
                .mapToObj(
                    n ->
                        "{\"id\": %d, \"dataObject\": {\"source-ref\": \"%s\"}}%n"
                            .formatted(n, pictures.resolve(n + ".jpg").toUri()))
                .collect(Collectors.joining()));
  }

  private Map<String, String> settings(Path folder) throws IOException {
    String accounts =
        AccountsFile.write(
            folder,
            names().map(name -> AccountsFile.line(name, GROUP)).collect(Collectors.joining()));
    return Map.of(
        "PLUMBLINE_PAGE_PORT",
        String.valueOf(ServiceProcess.freePort()),
        "PLUMBLINE_ACCOUNTS",
        accounts.replaceFirst("^--plumbline.accounts=", ""));
  }

  private Stream<String> names() {
    return IntStream.rangeClosed(1, workers).mapToObj(n -> "person-" + n);
  }

  /** One after the other: logging in is not what is measured. */
  private List<Labeller> people(int port, BatchBody batch, Measured measured, AtomicBoolean over) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return names()
        .map(
            name ->
                new Labeller(
                    name,
                    new PersonsBrowser(http, port).loggedInAs(name),
                    batch.team(),
                    measured,
                    over::get))
        .toList();
  }

  private static ServiceProcess start(
      Database.Access database, Path folder, int port, Map<String, String> settings)
      throws IOException {
    return ServiceProcess.start(database, folder.resolve("service.log"), port, MACHINE, settings);
  }

  /** A person who fails fails the run at once. */
  private static void awaitClosed(
      ServiceProcess service, BatchBody batch, List<Future<Void>> people) throws Exception {
    while (!service.api().get(batch.path()).json().path("state").asString().equals("Closed")) {
      for (Future<Void> each : people) {
        if (each.isDone()) {
          each.get();
        }
      }
      Thread.sleep(500);
    }
  }
}
