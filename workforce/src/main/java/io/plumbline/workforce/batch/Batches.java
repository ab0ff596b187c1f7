package io.plumbline.workforce.batch;

import io.plumbline.workforce.batch.BatchProgress.State;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the operator may do with batches. Every call may be repeated. */
public final class Batches {
  /** What a PUT found. */
  public enum Creation {
    CREATED,
    FOUND
  }

  private final BatchRows rows;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable changes;

  /**
   * @param changes told when a batch was created, resumed or is to be closed
   */
  public Batches(BatchRows rows, Transactions transactions, Clock clock, Runnable changes) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * Creates the batch if it is not there.
   *
   * @throws Refusal when it is there with another body
   */
  public Creation create(BatchSpec spec) {
    Creation creation = transactions.compute(() -> createOnce(spec));
    changes.run();
    return creation;
  }

  private Creation createOnce(BatchSpec spec) {
    Optional<Batch> found = rows.find(spec.key());
    if (found.isEmpty()) {
      rows.insert(spec, Times.now(clock));
      return Creation.CREATED;
    }
    if (!found.get().spec().equals(spec)) {
      throw Refusal.conflict("batch " + spec.key() + " exists with another body");
    }
    return Creation.FOUND;
  }

  public BatchProgress progress(BatchKey key) {
    return transactions.compute(() -> progressOf(required(key)));
  }

  private BatchProgress progressOf(Batch batch) {
    Map<String, Long> objects = rows.objectsByState(batch.id());
    return new BatchProgress(
        batch.state() == BatchState.Closed ? State.Closed : State.Open,
        objects.values().stream().mapToLong(Long::longValue).sum(),
        objects.getOrDefault("Answered", 0L),
        objects.getOrDefault("Expired", 0L),
        objects.getOrDefault("Declined", 0L),
        batch.failure(),
        batch.heldUp());
  }

  /** Hands out no more tasks; what there is will be written. */
  public void close(BatchKey key) {
    transactions.run(
        () -> {
          if (!required(key).isSettled()) {
            rows.requestClose(key);
          }
        });
    changes.run();
  }

  /** Hands out no task until resumed; the batch's time stands still. */
  public void pause(BatchKey key) {
    transactions.run(
        () -> {
          Batch batch = locked(key);
          if (!batch.isSettled() && !batch.clock().isPaused()) {
            rows.setClock(batch.id(), paused(batch.clock()));
          }
        });
  }

  public void resume(BatchKey key) {
    transactions.run(
        () -> {
          Batch batch = locked(key);
          batch
              .clock()
              .pausedAt()
              .filter(since -> !batch.isSettled())
              .ifPresent(since -> rows.setClock(batch.id(), resumed(batch.clock(), since)));
        });
    changes.run();
  }

  /** Forgets all batches of the job, with every answer. */
  public void forget(JobKey job) {
    transactions.run(() -> rows.delete(job));
  }

  private BatchClock paused(BatchClock before) {
    return new BatchClock(Optional.of(Times.now(clock)), before.paused());
  }

  private BatchClock resumed(BatchClock before, Instant since) {
    Duration pause = Duration.between(since, Times.now(clock));
    return new BatchClock(Optional.empty(), before.paused().plus(pause));
  }

  /**
   * The batch, its row held unless it is settled: the row is then held for as long as it is
   * written.
   */
  private Batch locked(BatchKey key) {
    Batch batch = required(key);
    if (batch.isSettled()) {
      return batch;
    }
    rows.lock(batch.id());
    return rows.byId(batch.id());
  }

  private Batch required(BatchKey key) {
    return rows.find(key).orElseThrow(() -> unknown(key));
  }

  private static Refusal unknown(BatchKey key) {
    return Refusal.unknown("there is no batch " + key);
  }
}
