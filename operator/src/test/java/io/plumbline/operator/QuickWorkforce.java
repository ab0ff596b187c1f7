package io.plumbline.operator;

import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.workforce.BatchRequest;
import io.plumbline.operator.workforce.BatchState;
import io.plumbline.operator.workforce.BatchState.Phase;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workforce service that answers a batch when it has been asked about it a few times. */
final class QuickWorkforce implements Workforce {
  private static final int OBJECTS = 100;

  final List<String> calls = new CopyOnWriteArrayList<>();

  /** What people were asked about the objects of each batch. */
  final List<TaskType> taskTypes = new CopyOnWriteArrayList<>();

  volatile boolean down;
  volatile boolean answering = true;

  private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> closed = new ConcurrentHashMap<>();
  private volatile boolean paused;

  @Override
  public Optional<BatchState> find(Identity job, int iteration) throws WorkforceUnreachable {
    reach();
    if (!asked.containsKey(iteration)) {
      return Optional.empty();
    }
    int times = asked.merge(iteration, answering && !paused ? 1 : 0, Integer::sum);
    boolean over = times > 2 || closed.containsKey(iteration);
    long answered = over ? OBJECTS : Math.min(OBJECTS, times * 40L);
    return Optional.of(
        new BatchState(
            over ? Phase.CLOSED : Phase.OPEN,
            OBJECTS,
            answered,
            0,
            0,
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  public void create(BatchRequest batch) throws WorkforceUnreachable {
    reach();
    calls.add("create " + batch.iteration() + " " + batch.kind().jsonName());
    taskTypes.add(batch.plan().taskType());
    asked.putIfAbsent(batch.iteration(), 0);
  }

  @Override
  public void close(Identity job, int iteration) throws WorkforceUnreachable {
    reach();
    calls.add("close " + iteration);
    closed.put(iteration, true);
  }

  @Override
  public void pause(Identity job, int iteration) throws WorkforceUnreachable {
    reach();
    calls.add("pause " + iteration);
    paused = true;
  }

  @Override
  public void resume(Identity job, int iteration) throws WorkforceUnreachable {
    reach();
    calls.add("resume " + iteration);
    paused = false;
  }

  @Override
  public void forget(Identity job, Duration within) throws WorkforceUnreachable {
    reach();
    calls.add("forget");
  }

  private void reach() throws WorkforceUnreachable {
    if (down) {
      throw new WorkforceUnreachable("The workforce service cannot be reached.");
    }
  }
}
