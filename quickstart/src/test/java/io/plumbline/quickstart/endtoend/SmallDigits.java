package io.plumbline.quickstart.endtoend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.dataset.ExampleDataset;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first 1,500 of the real digits, and a job for them that is small in all its parts. */
final class SmallDigits {
  static final int OBJECTS = 1500;
  static final double TARGET = 0.9;

  private final Path folder;
  private final Installation installation;

  SmallDigits(Path folder, Installation installation) throws IOException {
    this.folder = folder;
    this.installation = installation;
    Path digits =
        ExampleDataset.named("digits", System.getenv()).ensure(CacheFolder.of(System.getenv()));
    List<String> lines = Files.readAllLines(digits.resolve("manifest.jsonl")).subList(0, OBJECTS);
    Files.write(folder.resolve("manifest.jsonl"), lines);
  }

  /** A job whose output goes below the given folder. */
  ExampleManifest manifest(Path output) throws IOException {
    ExampleManifest example = ExampleManifest.read(installation.example("digits"), folder, output);
    ObjectNode target =
        JsonNodeFactory.instance
            .objectNode()
            .put("minimum", Double.toString(TARGET))
            .put("confidence", "0.95");
    ObjectNode tasks = (ObjectNode) example.jobSpec().get("humanTaskConfig");
    return example
        .withSpec("targetQuality", target)
        .withSpec("humanTaskConfig", tasks.put("maxConcurrentTaskCount", 200));
  }
}
