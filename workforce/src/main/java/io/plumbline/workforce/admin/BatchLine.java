package io.plumbline.workforce.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.labeling.manifest.TaskType;
import java.time.Instant;
import java.util.Optional;

/**
 * A batch, for those who look after it.
 *
 * @param state {@code Loading}, {@code Failed}, {@code Open}, {@code Paused}, {@code Closing} or
 *     {@code Closed}
 * @param answered how many of its objects have their answers; so of the next two
 * @param openedAt since when its tasks are handed out; absent before
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BatchLine(
    String namespace,
    String job,
    String uid,
    int iteration,
    String team,
    TaskType taskType,
    String state,
    long objects,
    long answered,
    long declined,
    long expired,
    Optional<Instant> openedAt) {}
