package io.plumbline.trainer;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a job about cats and dogs, as the steps before training leave them. */
final class JobFiles {
  private static final List<String> WORDS =
      List.of("cat purrs softly today", "dog barks loudly outside");

  private final FileObjectStore store = new FileObjectStore();
  private final JobFolder folder;
  private final StringBuilder index = new StringBuilder();
  private final StringBuilder human = new StringBuilder();
  private final StringBuilder machine = new StringBuilder();

  JobFiles(Path root) {
    this.folder = new JobFolder(root.toUri());
    write(folder.labelCategories(), "{\"labels\": [{\"label\": \"cat\"}, {\"label\": \"dog\"}]}");
  }

  /** Adds an object whose text speaks of its class. */
  JobFiles text(int id) {
    return line(id, "{\"source\": \"%s %d\"}".formatted(WORDS.get(id % 2), id), "Open");
  }

  JobFiles line(int id, String line, String state) {
    index.append(
        "{\"id\":%d,\"line\":%s,\"state\":\"%s\"}\n"
            .formatted(id, Json.mapper().valueToTree(line), state));
    return this;
  }

  JobFiles human(int id, int label) {
    human.append(label(id, label));
    return this;
  }

  JobFiles machine(int id, int label) {
    machine.append(label(id, label));
    return this;
  }

  /** Writes all files; the labels are those of iteration 1. */
  StepContext context(int iteration) {
    write(folder.index(), index.toString());
    write(folder.humanLabels(1), human.toString());
    write(folder.machineLabels(1), machine.toString());
    StepInput input =
        new StepInput(
            "train",
            new JobIdentity("pets", "default", "u-1"),
            42,
            TaskType.TEXT_CLASSIFICATION,
            "animal",
            folder.root(),
            iteration,
            "2026-01-01T00:00:00.000000",
            Json.mapper().createObjectNode());
    return new StepContext(input, store, folder, Map.of());
  }

  String read(URI file) throws IOException {
    try (var in = store.read(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String label(int id, int label) {
    return "{\"id\":%d,\"label\":%d,\"confidence\":0.9,\"workers\":3,\"date\":\"2026-01-01T00:00:00.000000\"}\n"
        .formatted(id, label);
  }

  private void write(URI file, String content) {
    try {
      store.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
