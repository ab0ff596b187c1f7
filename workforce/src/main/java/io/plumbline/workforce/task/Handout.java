package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.Batch;
import java.time.Instant;

/**
 * A task that a worker holds.
 *
 * @param object the object's line number in the input manifest, from 0
 * @param dataObject the object's line of the manifest, a JSON object
 * @param expires when the lease ends
 */
public record Handout(Batch batch, long object, String lease, String dataObject, Instant expires) {

  HandedOutTask task() {
    return new HandedOutTask(
        lease,
        batch.key().toString(),
        object,
        batch.spec().taskType(),
        dataObject,
        batch.labels(),
        batch.spec().title(),
        batch.spec().description(),
        expires);
  }
}
