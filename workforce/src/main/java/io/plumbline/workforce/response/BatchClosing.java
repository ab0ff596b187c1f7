package io.plumbline.workforce.response;

import io.plumbline.labeling.store.StoreProblem;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.Batch.CloseRequest;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.batch.StorePause;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Duty;
import io.plumbline.workforce.task.Tasks;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes batches whose objects are all settled, whose lifetime is over, or which the operator wants
 * closed. First the database fixes every outcome, then the files are written from it, then the
 * batch is Closed: after a crash in between, the same files are written again. Of several replicas
 * the one that holds the batch's row writes; its end, however it comes, lets go of the row.
 */
public final class BatchClosing implements Duty {
  private static final Logger log = LoggerFactory.getLogger(BatchClosing.class);

  private final BatchRows batches;
  private final Tasks tasks;
  private final ResponseFiles files;
  private final Transactions transactions;
  private final Clock clock;
  private final StorePause pause;

  public BatchClosing(
      BatchRows batches,
      Tasks tasks,
      ResponseFiles files,
      Transactions transactions,
      Clock clock,
      StorePause pause) {
    this.batches = batches;
    this.tasks = tasks;
    this.files = files;
    this.transactions = transactions;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void perform() throws InterruptedException {
    Stream.concat(
            batches.inState(BatchState.Open).stream(), batches.inState(BatchState.Failed).stream())
        .filter(this::isOver)
        .forEach(this::fixOutcomes);
    for (Batch batch : pause.due(batches.inState(BatchState.Closing))) {
      write(batch);
    }
  }

  private void write(Batch batch) throws InterruptedException {
    try {
      transactions.run(() -> writeWhole(batch));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof InterruptedIOException) {
        throw new InterruptedException(e.getMessage());
      }
      log.warn("the answers of batch {} cannot be written; it is tried again", batch.key(), e);
      pause.failed(batch);
      batches.heldUp(batch, new StoreProblem(e.getCause()).sentence());
    }
  }

  private void writeWhole(Batch batch) {
    if (!batches.lock(batch.id(), BatchState.Closing)) {
      return;
    }
    try {
      files.write(batch);
      batches.changeState(batch.id(), BatchState.Closed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOver(Batch batch) {
    return batch.closeRequest() == CloseRequest.REQUESTED
        || (batch.state() == BatchState.Open
            && (batch.lifetimeIsOver(Times.now(clock)) || tasks.allSettled(batch)));
  }

  private void fixOutcomes(Batch batch) {
    transactions.run(
        () -> {
          // Asked again: an administrator may have re-opened an object since.
          if (batches.lock(batch.id(), batch.state()) && isOver(batches.byId(batch.id()))) {
            tasks.settleAll(batch);
            batches.changeState(batch.id(), BatchState.Closing);
          }
        });
  }
}
