package io.plumbline.workforce.load;

import io.plumbline.workforce.fixture.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Has people label all at once and writes a page about it. Arguments: how many, for how many
 * seconds, the page's file, the commit.
 */
final class LoadBenchmark {
  private LoadBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    LoadRun run =
        new LoadRun(
            Integer.parseInt(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
    Path folder = Files.createTempDirectory("plumbline-load");
    LoadRun.Outcome outcome;
    try (PostgresServer server = PostgresServer.start()) {
      outcome = run.run(folder, server.of(folder));
    }
    LoadPage page = new LoadPage(run, outcome, arguments.length > 3 ? arguments[3] : "");
    Files.writeString(Path.of(arguments[2]), page.markdown());
    System.out.print(page.markdown());
    outcome.measured().errors().stream().limit(20).forEach(System.out::println);
    System.exit(page.kept() ? 0 : 1);
  }
}
