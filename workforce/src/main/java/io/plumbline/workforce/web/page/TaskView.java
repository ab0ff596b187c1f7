package io.plumbline.workforce.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.InstructionsSpec;
import io.plumbline.workforce.image.ImageLinks.Proof;
import io.plumbline.workforce.task.Handout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as the page shows it.
 *
 * @param now what the server's clock shows, by which {@code expires} is meant
 * @param draft what the worker saved of it, JSON; null without one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TaskView(
    String lease,
    String job,
    String title,
    String description,
    TaskType taskType,
    List<String> labels,
    Optional<InstructionsSpec> instructions,
    @JsonInclude ObjectView object,
    Instant expires,
    Instant now,
    @JsonRawValue String draft) {

  /** What the task is about: a link to an image, or a text. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ObjectView(Optional<String> image, Optional<String> text) {
    static ObjectView of(Handout task, Optional<DataObject> object, Proof proof) {
      return new ObjectView(
          object.flatMap(DataObject::sourceRef).map(uri -> link(task.lease(), proof)),
          object.flatMap(DataObject::source));
    }

    private static String link(String lease, Proof proof) {
      return "/api/images/%s?until=%d&signature=%s"
          .formatted(lease, proof.until(), proof.signature());
    }
  }

  static TaskView of(Handout task, ObjectView object, Optional<String> draft, Instant now) {
    return new TaskView(
        task.lease(),
        task.batch().key().job().name(),
        task.batch().spec().title(),
        task.batch().spec().description(),
        task.batch().spec().taskType(),
        task.batch().labels(),
        task.batch().spec().instructions(),
        object,
        task.expires(),
        now,
        draft.orElse(null));
  }
}
