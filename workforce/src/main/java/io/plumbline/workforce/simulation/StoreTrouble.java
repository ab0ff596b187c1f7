package io.plumbline.workforce.simulation;

import io.plumbline.labeling.store.StoreProblem;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a batch that its truths cannot be read, and takes it back once they can. */
final class StoreTrouble {
  private static final Logger log = LoggerFactory.getLogger(StoreTrouble.class);

  private final BatchRows batches;

  StoreTrouble(BatchRows batches) {
    this.batches = batches;
  }

  void begins(Batch batch, IOException cause) {
    String sentence = new StoreProblem(cause).sentence();
    log.warn("a truth of batch {} cannot be read; it is tried again: {}", batch.key(), sentence);
    batches.heldUp(batch, sentence);
  }

  void isOver(Batch batch) {
    if (batch.heldUp().isPresent()) {
      batches.goesOn(batch);
    }
  }
}
