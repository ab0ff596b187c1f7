package io.plumbline.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.dataset.ExampleDataset;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the first objects of an example's dataset into the bucket, as a user would. */
final class Upload {
  private final ObjectStore store;

  Upload(ObjectStore store) {
    this.store = store;
  }

  /**
   * Copies the manifest's first lines and the files they name.
   *
   * @return the folder in the bucket, which holds {@code manifest.jsonl}
   */
  String dataset(String name, int objects) throws IOException {
    Path local =
        ExampleDataset.named(name, System.getenv()).ensure(CacheFolder.of(System.getenv()));
    String folder = Bucket.NAME + "data/" + name + "-" + objects + "/";
    List<String> lines = new ArrayList<>();
    try (var manifest = Files.lines(local.resolve("manifest.jsonl"))) {
      for (String line : (Iterable<String>) manifest.limit(objects)::iterator) {
        lines.add(uploaded(line, local, folder));
      }
    }
    write(URI.create(folder + "manifest.jsonl"), String.join("\n", lines) + "\n");
    return folder;
  }

  private String uploaded(String line, Path local, String folder) throws IOException {
    ObjectNode object = (ObjectNode) Json.mapper().readTree(line);
    for (String name : List.of("source-ref", "truth-ref")) {
      if (object.has(name)) {
        Path file = Path.of(URI.create(object.get(name).asText()));
        String target = folder + local.relativize(file);
        byte[] content = Files.readAllBytes(file);
        store.write(URI.create(target), out -> out.write(content));
        object.put(name, target);
      }
    }
    return Json.mapper().writeValueAsString(object);
  }

  private void write(URI target, String text) throws IOException {
    store.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
