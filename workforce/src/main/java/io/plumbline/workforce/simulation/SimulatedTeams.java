package io.plumbline.workforce.simulation;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.duty.Duty;
import io.plumbline.workforce.task.TaskDesk;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends the simulated workers of open batches to work. They are clients of the task desk like
 * people; a worker that finds no task goes home, and is sent again in the next round.
 *
 * <p>A worker that is to let its task expire gives it up at once and for good, rather than making
 * the batch wait for a lifetime of hours: its turn counts as expired and nobody takes its place. A
 * lease that ran out because the service stood still is offered to the same worker again, which
 * then does what it would have done.
 */
public final class SimulatedTeams implements Duty {
  private final BatchRows batches;
  private final TaskDesk desk;
  private final ScheduledExecutorService executor;
  private final Roster roster;
  private final StoreTrouble trouble;
  private final Set<SimulatedWorker.Key> atWork = ConcurrentHashMap.newKeySet();

  /**
   * @param store holds the truths that are files
   * @param executor runs the workers' steps; their delays take no thread
   */
  public SimulatedTeams(
      BatchRows batches, TaskDesk desk, ObjectStore store, ScheduledExecutorService executor) {
    this.batches = batches;
    this.desk = desk;
    this.executor = executor;
    this.roster = new Roster(store);
    this.trouble = new StoreTrouble(batches);
  }

  @Override
  public void perform() {
    List<Batch> open = batches.inState(BatchState.Open);
    roster.replace(open);
    open.stream().filter(batch -> !batch.clock().isPaused()).forEach(this::sendWorkers);
  }

  private void sendWorkers(Batch batch) {
    batch.spec().team().simulated().map(SimulatedTeamSpec::workers).stream()
        .flatMap(List::stream)
        .map(worker -> new SimulatedWorker.Key(batch.spec().teamKey(), worker.name()))
        .filter(atWork::add)
        .map(key -> new SimulatedWorker(key, desk, roster, trouble, executor, atWork::remove))
        .forEach(SimulatedWorker::start);
  }
}
