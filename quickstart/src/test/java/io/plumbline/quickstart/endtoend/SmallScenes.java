package io.plumbline.quickstart.endtoend;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.dataset.DigitBoxes;
import io.plumbline.quickstart.dataset.ExampleDataset;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Few composed pictures, and jobs for them that promise next to nothing, so that a model of a
 * moment's training may label.
 */
final class SmallScenes {
  static final int PICTURES = 90;
  static final double TARGET = 0.02;

  private static final int BATCH = 30;

  private final Path folder;
  private final Installation installation;

  SmallScenes(Path folder, Installation installation) throws IOException {
    this.folder = folder;
    this.installation = installation;
    Map<String, String> environment = System.getenv();
    ExampleDataset boxes = new DigitBoxes(environment, PICTURES);
    boxes.build(CacheFolder.of(environment), Files.createDirectories(in(boxes.name())));
  }

  /** The folder of an example's pictures. */
  Path in(String example) {
    return folder.resolve("scenes").resolve(example);
  }

  /** An example's job whose output goes below the given folder. */
  ExampleManifest manifest(String example, Path output) throws IOException {
    ExampleManifest whole =
        ExampleManifest.read(installation.example(example), in(example), output);
    ObjectNode target =
        JsonNodeFactory.instance
            .objectNode()
            .put("minimum", Double.toString(TARGET))
            .put("confidence", "0.5");
    ObjectNode tasks = (ObjectNode) whole.jobSpec().get("humanTaskConfig");
    return whole
        .withSpec("targetQuality", target)
        .withSpec("minimumObjectCount", IntNode.valueOf(PICTURES))
        .withSpec("humanTaskConfig", tasks.put("maxConcurrentTaskCount", BATCH));
  }
}
