package io.plumbline.inference;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a job about cats and dogs around inference with the model of iteration 1. */
final class JobFiles {
  private final FileObjectStore store = new FileObjectStore();
  private final TaskType task;
  private final JobFolder folder;

  JobFiles(Path root, TaskType task) {
    this.task = task;
    this.folder = new JobFolder(root.toUri());
  }

  JobFolder folder() {
    return folder;
  }

  /** Writes an index of open objects. */
  void index(List<String> lines) throws IOException {
    StringBuilder index = new StringBuilder();
    for (int id = 0; id < lines.size(); id++) {
      index.append(
          "{\"id\":%d,\"line\":%s,\"state\":\"Open\"}\n"
              .formatted(id, Json.mapper().valueToTree(lines.get(id))));
    }
    write(folder.index(), index.toString());
  }

  void write(URI file, String content) throws IOException {
    store.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  TransformResult run(int shard, int shards) throws IOException {
    return new Transform().run(context(shard, store), new TransformParameters(1, shards));
  }

  /** Runs the only shard on another store over the same files. */
  TransformResult run(ObjectStore other) throws IOException {
    return new Transform().run(context(0, other), new TransformParameters(1, 1));
  }

  StepContext context(int shard) {
    return context(shard, store);
  }

  private StepContext context(int shard, ObjectStore stepStore) {
    StepInput input =
        new StepInput(
            "transform",
            new JobIdentity("pets", "default", "u-1"),
            42,
            task,
            task == TaskType.SEMANTIC_SEGMENTATION ? "animal-ref" : "animal",
            folder.root(),
            1,
            "2026-01-01T00:00:00.000000",
            Json.mapper().createObjectNode());
    return new StepContext(
        input, stepStore, folder, Map.of("JOB_COMPLETION_INDEX", Integer.toString(shard)));
  }

  List<Prediction> predictions(int shard, int shards) throws IOException {
    List<Prediction> all = new ArrayList<>();
    try (var lines =
        JsonLinesReader.open(store, folder.predictions(1, shard, shards), Prediction.class)) {
      lines.forEachRemaining(all::add);
    }
    return all;
  }

  static String imageLine(Path picture) {
    return "{\"source-ref\":\"" + picture.toUri() + "\"}";
  }
}
