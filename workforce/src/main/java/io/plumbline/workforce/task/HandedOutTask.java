package io.plumbline.workforce.task;

import io.plumbline.labeling.manifest.TaskType;
import java.time.Instant;
import java.util.List;

/**
 * A task as a simulated worker sees it: programs and people are shown less.
 *
 * @param lease what the worker answers with
 * @param batch the batch's key as a path
 * @param id the object's line number in the input manifest, from 0
 * @param dataObject the object's line of the manifest, a JSON object
 * @param labels the names of the classes
 * @param expires when the lease ends
 */
public record HandedOutTask(
    String lease,
    String batch,
    long id,
    TaskType taskType,
    String dataObject,
    List<String> labels,
    String title,
    String description,
    Instant expires) {}
