package io.plumbline.workforce.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.labeling.store.StoreProblem;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.batch.StorePause;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Reads the manifests of new batches into the database. A batch is loaded in one transaction, so
 * that after a crash it is there whole or not at all, and then is loaded again.
 */
public final class BatchLoading implements Duty {
  private static final Logger log = LoggerFactory.getLogger(BatchLoading.class);

  private final BatchRows batches;
  private final ObjectInsertion insertion;
  private final GoldLoading gold;
  private final ObjectStore store;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable opened;
  private final StorePause pause;

  /**
   * @param opened told when a batch has tasks to hand out
   */
  public BatchLoading(
      BatchRows batches,
      ObjectInsertion insertion,
      GoldLoading gold,
      ObjectStore store,
      Transactions transactions,
      Clock clock,
      Runnable opened,
      StorePause pause) {
    this.batches = batches;
    this.insertion = insertion;
    this.gold = gold;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.opened = opened;
    this.pause = pause;
  }

  @Override
  public void perform() {
    for (Batch batch : pause.due(batches.inState(BatchState.Loading))) {
      load(batch);
    }
  }

  private void load(Batch batch) {
    try {
      transactions.run(() -> loadWhole(batch));
      opened.run();
    } catch (InputException e) {
      log.warn("batch {} cannot be loaded: {}", batch.key(), e.getMessage());
      batches.failed(batch.id(), e.getMessage());
    } catch (UncheckedIOException e) {
      log.warn("batch {} cannot be loaded now; it is tried again", batch.key(), e);
      pause.failed(batch);
      batches.heldUp(batch, new StoreProblem(e.getCause()).sentence());
    }
  }

  private void loadWhole(Batch batch) {
    // Another replica may be at it, or the job may be forgotten by now.
    if (!batches.lock(batch.id(), BatchState.Loading)) {
      return;
    }
    try {
      LabelCategories labels =
          LabelCategories.read(store, batch.spec().labels()).requireFor(batch.spec().taskType());
      gold.load(batch, labels, insert(batch));
      batches.opened(batch, labels.names(), Times.now(clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BatchShape insert(Batch batch) throws IOException {
    String manifest = ObjectUri.format(batch.spec().manifest());
    try (var entries = JsonLinesReader.open(store, batch.spec().manifest(), BatchEntry.class)) {
      BatchShape shape = new BatchShape(entries);
      insertion.insert(batch, shape);
      return shape;
    } catch (NoSuchFileException e) {
      throw new InputException("the batch's manifest " + manifest + " does not exist", e);
    } catch (DuplicateKeyException e) {
      throw new InputException("an id stands twice in the batch's manifest " + manifest, e);
    } catch (UncheckedIOException e) {
      throw e.getCause().getCause() instanceof JsonProcessingException
          ? new InputException("the batch's manifest " + e.getCause().getMessage(), e)
          : e;
    }
  }
}
