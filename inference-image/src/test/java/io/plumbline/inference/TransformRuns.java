package io.plumbline.inference;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.folder.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Runs the step transform of one task over composed photographs in a folder. */
record TransformRuns(Path root, BenchedTask task, int photographs) {
  private static final long SEED = 7;

  /** Writes the photographs, the index and a model. */
  void prepare() throws IOException {
    ComposedPhotographs composed = new ComposedPhotographs(SEED);
    Files.createDirectories(root);
    Files.createDirectories(Path.of(folder().index()).getParent());
    StringBuilder index = new StringBuilder();
    for (int id = 0; id < objects(); id++) {
      Path file = root.resolve(id % photographs + ".jpg");
      if (id < photographs) {
        Files.write(file, composed.photograph(id).jpeg());
      }
      String line = Json.mapper().writeValueAsString(Map.of("source-ref", file.toUri()));
      index.append(
          Json.mapper().writeValueAsString(Map.of("id", id, "line", line, "state", "Open")));
      index.append('\n');
    }
    Files.writeString(Path.of(folder().index()), index);
    new ModelFolder(Path.of(folder().model(1))).write(task.train(composed));
  }

  /** How many objects a run looks at. */
  int objects() {
    return photographs * task.looks();
  }

  /**
   * One run.
   *
   * @param seconds from the first photograph's arrival to the end
   * @param atOnce how many photographs were asked for at once
   */
  record Run(double seconds, int atOnce) {}

  /** Runs the step on a store that takes its time. */
  Run run(Duration delay) throws IOException {
    DelayedStore store = new DelayedStore(new FileObjectStore(), delay);
    StepContext context = new StepContext(input(), store, folder(), Map.of());
    TransformResult result = new Transform().run(context, new TransformParameters(1, 1));
    double seconds = store.secondsSinceFirst();
    if (result.predicted() != objects()) {
      throw new IllegalStateException(result + " of " + objects());
    }
    return new Run(seconds, store.mostAtOnce());
  }

  private JobFolder folder() {
    return new JobFolder(root.resolve("job").toUri());
  }

  private StepInput input() {
    return new StepInput(
        "transform",
        new JobIdentity("bench", "default", "u-1"),
        SEED,
        Json.mapper().convertValue(task.type(), TaskType.class),
        "label",
        folder().root(),
        1,
        "2026-01-01T00:00:00.000000",
        Json.mapper().createObjectNode());
  }
}
