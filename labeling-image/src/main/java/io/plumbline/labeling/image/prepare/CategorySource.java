package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the job's classes come from: its own document or Ground Truth's category file. */
final class CategorySource {
  private static final String INLINE = "labelCategories";
  private static final String FILE = "labelCategoryConfigS3URI";

  private CategorySource() {}

  /**
   * Reads and checks the classes.
   *
   * @throws InputException naming the field, when they are missing, unreadable or contradictory
   */
  static LabelCategories read(PrepareParameters parameters, StepContext context)
      throws IOException {
    TaskType task = context.input().taskType();
    Optional<List<String>> names = parameters.labelCategories();
    if (names.isPresent()) {
      return named(INLINE, () -> new LabelCategories(names.get()).requireFor(task));
    }
    URI file =
        parameters
            .labelCategoryConfig()
            .orElseThrow(
                () -> new InputException(INLINE + ": neither it nor " + FILE + " is given"));
    try (InputStream in = UserInput.open(context.store(), file, FILE)) {
      return named(FILE, () -> LabelCategories.parse(in).requireFor(task));
    }
  }

  /** Writes the checked classes in Ground Truth's form, which the workforce and the model read. */
  static void write(LabelCategories categories, StepContext context) throws IOException {
    byte[] file = Json.mapper().writeValueAsBytes(categories.toJson());
    context.store().write(context.folder().labelCategories(), out -> out.write(file));
  }

  private static LabelCategories named(String field, Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (InputException e) {
      throw new InputException(field + ": " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Reading {
    LabelCategories read() throws IOException;
  }
}
