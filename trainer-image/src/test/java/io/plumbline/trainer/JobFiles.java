package io.plumbline.trainer;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a job about cats and dogs, as the steps before training leave them. */
final class JobFiles {
  private static final String DATE = "2026-01-01T00:00:00.000000";
  private static final List<String> WORDS =
      List.of("cat purrs softly today", "dog barks loudly outside");

  private final FileObjectStore store = new FileObjectStore();
  private final TaskType task;
  private final JobFolder folder;
  private final StringBuilder index = new StringBuilder();
  private final StringBuilder human = new StringBuilder();
  private final StringBuilder machine = new StringBuilder();

  /** A job about texts. */
  JobFiles(Path root) {
    this(root, TaskType.TEXT_CLASSIFICATION);
  }

  JobFiles(Path root, TaskType task) {
    this.task = task;
    this.folder = new JobFolder(root.toUri());
    write(folder.labelCategories(), "{\"labels\": [{\"label\": \"cat\"}, {\"label\": \"dog\"}]}");
  }

  /** Adds an object whose text speaks of its class. */
  JobFiles text(int id) {
    return line(id, "{\"source\": \"%s %d\"}".formatted(WORDS.get(id % 2), id), "Open");
  }

  /** Adds a picture on which people have drawn nothing yet. */
  JobFiles picture(int id) {
    return line(id, "{\"source-ref\": \"" + pictureFile(id) + "\"}", "Open");
  }

  /** Writes the picture of that number. */
  URI pictureFile(int id) {
    URI file = folder.root().resolve("pictures/" + id + ".png");
    try {
      byte[] png = new Drawing(id).png();
      store.write(file, out -> out.write(png));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobFiles line(int id, String line, String state) {
    index.append(
        "{\"id\":%d,\"line\":%s,\"state\":\"%s\"}\n"
            .formatted(id, Json.mapper().valueToTree(line), state));
    return this;
  }

  JobFiles human(int id, int label) {
    return human(id, new Label.OfClass(label));
  }

  JobFiles human(int id, Label label) {
    human.append(record(id, label));
    return this;
  }

  JobFiles machine(int id, int label) {
    return machine(id, new Label.OfClass(label));
  }

  JobFiles machine(int id, Label label) {
    machine.append(record(id, label));
    return this;
  }

  /** What people draw on the picture of that number in this job; a mask's file is written. */
  Label drawn(int id) {
    return task == TaskType.OBJECT_DETECTION
        ? new Label.OfBoxes(new Drawing(id).boxes())
        : mask(id, new Drawing(id).mask());
  }

  /** A mask that people drew on the picture of that number. */
  Label mask(int id, Mask mask) {
    try {
      store.write(maskFile(id), out -> new MaskPngWriter(new MaskPalette(2)).write(mask, out));
      return new Label.OfMask(new MaskLabel(maskFile(id), PixelValues.in(mask)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI maskFile(int id) {
    return folder.consolidatedMask(id, DATE);
  }

  /** Writes all files; the labels are those of iteration 1. */
  StepContext context(int iteration) {
    return context(iteration, store);
  }

  /** The same, with the step working on another store over the same files. */
  StepContext context(int iteration, ObjectStore stepStore) {
    write(folder.index(), index.toString());
    write(folder.humanLabels(1), human.toString());
    write(folder.machineLabels(1), machine.toString());
    StepInput input =
        new StepInput(
            "train",
            new JobIdentity("pets", "default", "u-1"),
            42,
            task,
            task == TaskType.SEMANTIC_SEGMENTATION ? "animal-ref" : "animal",
            folder.root(),
            iteration,
            DATE,
            Json.mapper().createObjectNode());
    return new StepContext(input, stepStore, folder, Map.of());
  }

  private static String record(int id, Label label) {
    return Json.mapper().valueToTree(new LabelRecord(id, label, 0.9, 3, DATE)) + "\n";
  }

  private void write(URI file, String content) {
    try {
      store.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
