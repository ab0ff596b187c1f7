package io.plumbline.workforce.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.InstructionsSpec;
import io.plumbline.workforce.console.TaskPreview;
import io.plumbline.workforce.web.page.TaskView.ObjectView;
import java.util.List;
import java.util.Optional;

/** A job's task as its people will see it, with links to the images of a few objects. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PreviewView(
    String title,
    String description,
    TaskType taskType,
    List<String> labels,
    Optional<InstructionsSpec> instructions,
    long taskSeconds,
    List<ObjectView> objects) {

  static PreviewView of(TaskPreview preview, ImageAddress addresses) {
    return new PreviewView(
        preview.title(),
        preview.description(),
        preview.taskType(),
        preview.labels(),
        preview.instructions(),
        preview.taskSeconds(),
        preview.objects().stream()
            .map(object -> new ObjectView(object.image().map(addresses::of), object.text()))
            .toList());
  }
}
