package io.plumbline.workforce.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.task.Handout;
import java.time.Instant;
import java.util.List;

/**
 * A task as a program is told of it. Where a batch has gold, nothing in it tells which tasks that
 * is.
 *
 * @param lease what the worker answers with
 * @param batch the batch's key as a path
 * @param id the object's name, which says nothing
 * @param dataObject the object's line of the manifest, a JSON object; where the batch has gold only
 *     what is to be labelled, as on the page: what else stands in a line, and how, would tell from
 *     which manifest it comes
 * @param labels the names of the classes
 * @param expires when the lease ends
 */
record TaskReply(
    String lease,
    String batch,
    String id,
    TaskType taskType,
    @JsonRawValue String dataObject,
    List<String> labels,
    String title,
    String description,
    Instant expires) {
  private static final List<String> LABELLED = List.of("source-ref", "source");

  static TaskReply of(Handout task, ObjectNames names) {
    return new TaskReply(
        task.lease(),
        task.batch().key().toString(),
        names.of(task),
        task.batch().spec().taskType(),
        shown(task),
        task.batch().labels(),
        task.batch().spec().title(),
        task.batch().spec().description(),
        task.expires());
  }

  private static String shown(Handout task) {
    return task.batch().spec().gold().isPresent()
        ? onlyLabelled(task.dataObject())
        : task.dataObject();
  }

  private static String onlyLabelled(String line) {
    try {
      return Json.mapper().readValue(line, ObjectNode.class).retain(LABELLED).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an object was stored that is no JSON object", e);
    }
  }
}
