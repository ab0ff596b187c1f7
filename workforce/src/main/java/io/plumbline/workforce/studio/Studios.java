package io.plumbline.workforce.studio;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.StoreProblem;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.batch.LabelStudioSpec;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Duty;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the projects in Label Studio of all batches that have one. A namespace has one thread at
 * most, so that a server which never answers holds nobody else up. Of several replicas the one that
 * holds a project's row works on it; when it dies, another does half a minute later.
 */
final class Studios implements Duty {
  private static final Logger log = LoggerFactory.getLogger(Studios.class);

  /** Longer than a call may take. */
  private static final Duration HOLD = Duration.ofSeconds(45);

  private static final Duration LONGEST_ROUND = Duration.ofMinutes(10);
  private static final Duration RENEWAL = Duration.ofSeconds(5);
  private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofDays(1);
  private static final int MARK = 10;

  private final BatchRows batches;
  private final ProjectRows rows;
  private final Round round;
  private final Wire wire;
  private final Logins logins;
  private final Transactions transactions;
  private final Clock clock;
  private final Rhythm rhythm;
  private final Executor threads;
  private final Runnable done;
  private final String me = UUID.randomUUID().toString();
  private final Set<String> atWork = ConcurrentHashMap.newKeySet();

  /**
   * @param done told when a batch has been worked on: its namespace has time for the next
   */
  Studios(
      BatchRows batches,
      ProjectRows rows,
      Round round,
      Wire wire,
      Logins logins,
      Transactions transactions,
      Clock clock,
      Rhythm rhythm,
      Executor threads,
      Runnable done) {
    this.batches = batches;
    this.rows = rows;
    this.round = round;
    this.wire = wire;
    this.logins = logins;
    this.transactions = transactions;
    this.clock = clock;
    this.rhythm = rhythm;
    this.threads = threads;
    this.done = done;
  }

  /** Something to do for one batch. */
  private record Work(long batch, String namespace, Runnable task) {}

  @Override
  public void perform() {
    List<Work> all =
        Stream.concat(
                batches.inState(BatchState.Open).stream()
                    .filter(batch -> batch.spec().team().labelStudio().isPresent())
                    .filter(this::takesAnswers)
                    .map(batch -> new Work(batch.id(), namespace(batch), () -> work(batch))),
                rows.orphans().stream()
                    .map(
                        orphan ->
                            new Work(orphan.batch(), orphan.namespace(), () -> remove(orphan))))
            .toList();
    rhythm.keep(all.stream().map(Work::batch).toList());
    all.stream()
        .filter(work -> rhythm.isDue(work.batch()))
        .sorted(Comparator.comparingLong((Work work) -> rhythm.overdue(work.batch())).reversed())
        .filter(work -> atWork.add(work.namespace()))
        .forEach(this::start);
  }

  private boolean takesAnswers(Batch batch) {
    return !batch.clock().isPaused() && batch.takesAnswers(Times.now(clock));
  }

  private static String namespace(Batch batch) {
    return batch.key().job().namespace();
  }

  private void start(Work work) {
    threads.execute(
        () -> {
          try {
            work.task().run();
          } catch (RuntimeException e) {
            log.warn(
                "the work on batch {} in Label Studio failed; it is tried again", work.batch(), e);
            rhythm.failed(work.batch());
          } finally {
            atWork.remove(work.namespace());
            done.run();
          }
        });
  }

  private void work(Batch batch) {
    LabelStudioSpec team = batch.spec().team().labelStudio().orElseThrow();
    insert(batch, team);
    if (!take(batch.id())) {
      rhythm.succeeded(batch.id());
      return;
    }
    try {
      StudioProject project = rows.find(batch.id()).orElseThrow();
      round.perform(batch, project, server(batch, team), new Hold(batch.id()));
      rhythm.succeeded(batch.id());
      if (batch.heldUp().isPresent()) {
        batches.goesOn(batch);
      }
    } catch (StudioProblem | InputException e) {
      heldUp(batch, e.getMessage());
    } catch (IOException e) {
      heldUp(batch, new StoreProblem(e).sentence());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      rows.release(batch.id(), me);
    }
  }

  private void heldUp(Batch batch, String sentence) {
    log.warn("batch {} is held up; it is tried again: {}", batch.key(), sentence);
    rhythm.failed(batch.id());
    batches.heldUp(batch, sentence);
  }

  private void insert(Batch batch, LabelStudioSpec team) {
    if (rows.find(batch.id()).isEmpty()) {
      String mark = UUID.randomUUID().toString().replace("-", "").substring(0, MARK);
      transactions.run(() -> insertOnce(batch, team, mark));
    }
  }

  /** Again when another replica does it at the same time, and then finds that it is there. */
  private void insertOnce(Batch batch, LabelStudioSpec team, String mark) {
    if (rows.find(batch.id()).isEmpty()) {
      rows.insert(batch, team, mark);
    }
  }

  private Server server(Batch batch, LabelStudioSpec team) {
    return new Server(wire, logins, namespace(batch), team);
  }

  /** Holds a project for longer, from time to time, but not for ever. */
  private final class Hold implements Working {
    private final long batch;
    private final Instant end = clock.instant().plus(LONGEST_ROUND);
    private Instant renewed = clock.instant();

    Hold(long batch) {
      this.batch = batch;
    }

    @Override
    public void goesOn() throws StudioProblem {
      Instant now = clock.instant();
      if (now.isAfter(end)) {
        throw new StudioProblem("Label Studio has been at it for too long");
      }
      if (now.isAfter(renewed.plus(RENEWAL))) {
        renewed = now;
        if (!take(batch)) {
          throw new StudioProblem("another replica of the workforce service works on the project");
        }
      }
    }
  }

  private boolean take(long batch) {
    Instant now = Times.now(clock);
    return rows.take(batch, me, now, now.plus(HOLD));
  }

  private void remove(StudioProject orphan) {
    if (!take(orphan.batch())) {
      rhythm.succeeded(orphan.batch());
      return;
    }
    Instant since = orphan.orphanSince().orElseGet(() -> round.orphaned(orphan));
    try {
      round.remove(orphan, new Server(wire, logins, orphan.namespace(), orphan.team()));
    } catch (StudioProblem e) {
      removalFailed(orphan, since, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      rows.release(orphan.batch(), me);
    }
  }

  private void removalFailed(StudioProject orphan, Instant since, String sentence) {
    rhythm.failed(orphan.batch());
    if (clock.instant().isAfter(since.plus(PATIENCE_WITH_ORPHANS))) {
      log.warn("the project {} stays in Label Studio: {}", orphan.mark(), sentence);
      transactions.run(() -> rows.delete(orphan.batch()));
    } else {
      log.warn("the project {} is not deleted yet: {}", orphan.mark(), sentence);
    }
  }
}
