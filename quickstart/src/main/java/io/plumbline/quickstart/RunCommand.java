package io.plumbline.quickstart;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.cluster.ClusterSettings;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LabelingPage;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.dataset.ExampleDataset;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.example.ExampleRun;
import io.plumbline.quickstart.example.WorkFolder;
import io.plumbline.quickstart.process.Installation;
import io.plumbline.quickstart.progress.ProgressView;
import io.plumbline.quickstart.report.HtmlReport;
import io.plumbline.quickstart.visitor.Visitor;
import io.plumbline.quickstart.visitor.WebBrowser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Labels one example's dataset and shows what came of it. */
@Command(name = "run", description = "Labels an example's dataset on this machine.")
final class RunCommand implements Callable<Integer> {
  private static final int FIRST_LINES = 3;
  private static final int PARALLEL_STEPS = 2;
  private static final String NAMESPACE = "default";

  private final Map<String, String> environment = System.getenv();
  private final PrintStream out = System.out;

  @Option(names = "--example", defaultValue = "digits", description = ExampleDataset.NAMES)
  private String example = "digits";

  /** Who labels. */
  enum Workers {
    simulated,
    me
  }

  @Option(
      names = "--workers",
      defaultValue = "simulated",
      description = "simulated: simulated people alone; me: you label on the page, beside them")
  private Workers workers = Workers.simulated;

  @Option(names = "--root", defaultValue = ".", description = "the built working copy")
  private Path root = Path.of(".");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Instant started = Instant.now();
    Installation installation = new Installation(root.toAbsolutePath().normalize());
    CacheFolder cache = CacheFolder.of(environment);
    out.println("Fetching the dataset " + example + " into " + cache.path());
    Path dataset = ExampleDataset.named(example, environment).ensure(cache);
    WorkFolder work =
        WorkFolder.empty(installation.root().resolve("target/quickstart").resolve(example));
    ExampleManifest manifest =
        ExampleManifest.read(installation.example(example), dataset, work.output());
    ClusterSettings settings = settings(installation, cache, work);
    out.println("Applying " + installation.example(example) + "; logs are in " + work.path());
    return switch (workers) {
      case simulated -> labelAlone(settings, manifest, work, started);
      case me -> labelWithVisitor(settings, manifest, work, started);
    };
  }

  private int labelAlone(
      ClusterSettings settings, ExampleManifest manifest, WorkFolder work, Instant started)
      throws IOException, InterruptedException {
    try (LocalCluster cluster = LocalCluster.start(settings)) {
      return label(cluster, manifest, work, started);
    }
  }

  private int labelWithVisitor(
      ClusterSettings settings, ExampleManifest manifest, WorkFolder work, Instant started)
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.welcome(new SecureRandom());
    LabelingPage page = LabelingPage.of(visitor.writeAccount(work.path().resolve("page")));
    try (LocalCluster cluster = LocalCluster.start(settings.with(page))) {
      page.awaitServed();
      out.printf(
          "%nLabel on %s%n  name %s, password %s%nThere is work when the line says Labeling;"
              + " what becomes of the job is under Jobs.%n%n",
          page.address(), visitor.name(), visitor.password());
      new WebBrowser(environment).open(page.address());
      return label(cluster, Visitor.joined(manifest), work, started);
    }
  }

  private int label(
      LocalCluster cluster, ExampleManifest manifest, WorkFolder work, Instant started)
      throws IOException, InterruptedException {
    ExampleRun run = new ExampleRun(cluster, manifest, NAMESPACE);
    return finish(run, work, follow(run), started);
  }

  private ClusterSettings settings(Installation installation, CacheFolder cache, WorkFolder work) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new ClusterSettings(installation, cache.engine(), work.path(), PARALLEL_STEPS, cores);
  }

  private JobView follow(ExampleRun run) throws InterruptedException {
    run.apply();
    ProgressView view =
        new ProgressView(
            out, System.console() == null ? ProgressView.Kind.PLAIN : ProgressView.Kind.TERMINAL);
    JobView ended = run.await(view::show);
    view.end();
    return ended;
  }

  private int finish(ExampleRun run, WorkFolder work, JobView ended, Instant started)
      throws IOException {
    out.println();
    out.println(run.statusYaml());
    if (ended.failed()) {
      System.err.println("The job failed: " + ended.failureReason());
      return 1;
    }
    Path output = Path.of(URI.create(ended.output().orElseThrow()));
    show(output);
    String page =
        new HtmlReport(
                run.results(), new FileObjectStore(), run.manifest().jobName(), output.toString())
            .html();
    Files.writeString(work.report(), page);
    out.printf(
        "%nReport: %s%nTime:   %d s%n",
        work.report(), Duration.between(started, Instant.now()).toSeconds());
    return 0;
  }

  private void show(Path output) throws IOException {
    out.println("Output: " + output);
    try (Stream<String> lines = Files.lines(output)) {
      lines.limit(FIRST_LINES).forEach(out::println);
    }
  }
}
