package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.InstructionsSpec;
import io.plumbline.workforce.batch.LabelStudioSpec;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch as a project of Label Studio, and its objects as tasks. */
record ProjectForm(Batch batch, String mark) {
  /** The key of a task's meta data that holds the number of our object. */
  static final String OBJECT = "plumbline_object";

  private static final int LONGEST_TITLE = 50;

  /** The project as it is made. */
  ObjectNode json() {
    BatchSpec spec = batch.spec();
    boolean drawn =
        spec.taskType() == TaskType.OBJECT_DETECTION
            || spec.taskType() == TaskType.SEMANTIC_SEGMENTATION;
    return Json.mapper()
        .createObjectNode()
        .put("title", title())
        .put("description", "Plumbline: " + batch.key())
        .put(
            "label_config",
            new LabelingConfig(spec.taskType(), new LabelCategories(batch.labels())).xml())
        .put("expert_instruction", instructions())
        .put("show_instruction", true)
        .put("show_skip_button", true)
        .put("skip_queue", "REQUEUE_FOR_OTHERS")
        // Nothing may be there to be drawn; a class there must be.
        .put("enable_empty_annotation", drawn)
        .put("maximum_annotations", spec.workersPerObject())
        .put("show_collab_predictions", false)
        .put("evaluate_predictions_automatically", false)
        .put("color", "#1f77b4");
  }

  /** The mark stands whole at its end: by it the project is found again. */
  private String title() {
    BatchSpec spec = batch.spec();
    String prefix =
        spec.team()
            .labelStudio()
            .flatMap(LabelStudioSpec::projectPrefix)
            .map(text -> text + " ")
            .orElse("");
    String name = prefix + spec.job().name() + " " + spec.iteration() + ": " + spec.title();
    int room = LONGEST_TITLE - mark.length() - 1;
    return shortened(name, room) + " " + mark;
  }

  private static String shortened(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(room - 2)) ? room - 2 : room - 1;
    return text.substring(0, end) + "…";
  }

  /** As HTML, since Label Studio shows it as such. */
  private String instructions() {
    return Stream.of(
            Optional.of(batch.spec().description()),
            batch.spec().instructions().flatMap(InstructionsSpec::brief),
            batch.spec().instructions().flatMap(InstructionsSpec::full))
        .flatMap(Optional::stream)
        .map(text -> "<p>" + LabelingConfig.escaped(text).replace("&#10;", "<br>") + "</p>")
        .collect(Collectors.joining());
  }
}
