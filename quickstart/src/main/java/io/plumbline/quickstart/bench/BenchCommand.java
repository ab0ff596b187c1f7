package io.plumbline.quickstart.bench;

import io.plumbline.quickstart.cluster.ClusterSettings;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.dataset.ExampleDataset;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.example.WorkFolder;
import io.plumbline.quickstart.process.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Labels an example's dataset with many seeds and writes what they came to. */
@Command(name = "bench", description = "Labels an example's dataset with many seeds.")
public final class BenchCommand implements Callable<Integer> {

  private final PrintStream out = System.out;

  @Option(names = "--example", required = true, description = ExampleDataset.NAMES)
  private String example = "";

  @Option(names = "--seeds", defaultValue = "20", description = "how many seeds, from 1")
  private int seeds = 20;

  @Option(
      names = "--parallel",
      defaultValue = "2",
      description = "how many jobs and steps run at a time")
  private int parallel = 2;

  @Option(names = "--root", defaultValue = ".", description = "the built working copy")
  private Path root = Path.of(".");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = new Installation(root.toAbsolutePath().normalize());
    CacheFolder cache = CacheFolder.of(System.getenv());
    Path dataset = ExampleDataset.named(example, System.getenv()).ensure(cache);
    WorkFolder work =
        WorkFolder.empty(installation.root().resolve("target/bench").resolve(example));
    ExampleManifest manifest =
        ExampleManifest.read(installation.example(example), dataset, work.output());
    ClusterSettings settings =
        new ClusterSettings(installation, cache.engine(), work.path(), parallel, 1);
    Measure measure = Measure.of(manifest.task());
    List<SeedResult> results = new ArrayList<>();
    try (LocalCluster cluster = LocalCluster.start(settings)) {
      SeedQueue queue =
          new SeedQueue(
              cluster, manifest, parallel, result -> out.println(BenchTable.row(measure, result)));
      results.addAll(queue.run(LongStream.rangeClosed(1, seeds).boxed().toList()));
    }
    return write(installation, new BenchTable(example, measure, manifest.targetQuality(), results));
  }

  private int write(Installation installation, BenchTable table) throws IOException {
    Path folder = Files.createDirectories(installation.root().resolve("benchmarks"));
    Path file = folder.resolve("labeling-" + example + ".md");
    Files.writeString(file, table.markdown());
    out.println(table.markdown());
    out.println("Written to " + file);
    return table.kept() ? 0 : 1;
  }
}
