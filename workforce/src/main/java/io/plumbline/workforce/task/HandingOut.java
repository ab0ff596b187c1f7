package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.task.TaskRows.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which task a worker gets. Locks nothing but the task, and the object of one that is gold. */
final class HandingOut {
  private final BatchRows batches;
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final LeaseRows leases;
  private final GoldTurns gold;

  HandingOut(BatchRows batches, JdbcClient jdbc) {
    this.batches = batches;
    this.objects = new ObjectRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.leases = new LeaseRows(jdbc);
    this.gold = new GoldTurns(jdbc);
  }

  /** The task that the asker holds, or else a new one; belongs into a transaction. */
  Optional<Handout> next(TeamKey team, Asker asker, Instant now) {
    String worker = asker.worker();
    var open = batches.handingOut(team, now).stream().filter(asker.admitted()).toList();
    return open.stream()
        .flatMap(batch -> held(batch, worker, now).stream())
        .findFirst()
        .or(() -> open.stream().flatMap(batch -> taken(batch, worker, now).stream()).findFirst());
  }

  private Optional<Handout> held(Batch batch, String worker, Instant now) {
    return leases
        .held(batch.id(), worker, batch.clock().at(now))
        .map(task -> handedOut(batch, task));
  }

  private Optional<Handout> taken(Batch batch, String worker, Instant now) {
    if (batch.spec().gold().isPresent()) {
      gold.enter(batch, worker);
      // Another window of the worker's may have taken a task since.
      return held(batch, worker, now).or(() -> leased(batch, worker, now));
    }
    return leased(batch, worker, now);
  }

  private Optional<Handout> leased(Batch batch, String worker, Instant now) {
    return offer(batch, worker)
        .map(slot -> leaseOf(batch, slot, worker, now))
        .filter(task -> tasks.lease(task, now))
        .map(task -> handedOut(batch, task));
  }

  /** Gold only goes before an object of the batch: it keeps nobody who would be through. */
  private Optional<Slot> offer(Batch batch, String worker) {
    return offers(batch, worker).isEmpty()
        ? Optional.empty()
        : gold.next(batch, worker).or(() -> lockedOffer(batch, worker));
  }

  private Optional<Slot> lockedOffer(Batch batch, String worker) {
    List<Slot> offers = offers(batch, worker);
    while (!offers.isEmpty()) {
      Optional<Slot> locked =
          offers.stream().filter(slot -> tasks.lock(batch.id(), slot)).findFirst();
      if (locked.isPresent()) {
        return locked;
      }
      // Others took all of these; there may be more.
      offers = offers(batch, worker);
    }
    return Optional.empty();
  }

  /** Those by name, or else those that are open to the worker. */
  private List<Slot> offers(Batch batch, String worker) {
    List<Slot> byName = tasks.offersTo(batch.id(), worker);
    if (!byName.isEmpty() || !batch.spec().assignment().opensTo(worker)) {
      return byName;
    }
    return tasks.openOffers(batch.id(), worker);
  }

  private static LeasedTask leaseOf(Batch batch, Slot slot, String worker, Instant now) {
    return new LeasedTask(
        batch.id(),
        slot.object(),
        slot.slot(),
        UUID.randomUUID().toString(),
        worker,
        TaskState.Leased,
        batch.clock().at(now).plus(batch.spec().taskTimeLimit()),
        Optional.empty());
  }

  private Handout handedOut(Batch batch, LeasedTask task) {
    return new Handout(
        batch,
        task.object(),
        task.lease(),
        objects.dataObject(batch.id(), task.object()),
        batch.clock().wall(task.expires()));
  }
}
