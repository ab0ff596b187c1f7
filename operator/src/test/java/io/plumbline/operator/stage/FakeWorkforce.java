package io.plumbline.operator.stage;

import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.workforce.BatchRequest;
import io.plumbline.operator.workforce.BatchState;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workforce service in memory whose batches are closed by the test. */
public final class FakeWorkforce implements Workforce {
  public final List<String> calls = new ArrayList<>();
  private final Map<Integer, BatchState> batches = new HashMap<>();
  private boolean reachable = true;

  public void setReachable(boolean value) {
    reachable = value;
  }

  public void closed(int iteration) {
    batches.put(iteration, state(BatchState.Phase.CLOSED, Optional.empty()));
  }

  public void failed(int iteration, String sentence) {
    batches.put(iteration, state(BatchState.Phase.CLOSED, Optional.of(sentence)));
  }

  public void heldUp(int iteration, String sentence) {
    batches.put(
        iteration,
        new BatchState(
            BatchState.Phase.OPEN, 200, 200, 0, 0, Optional.empty(), Optional.of(sentence)));
  }

  @Override
  public Optional<BatchState> find(Identity job, int iteration) throws WorkforceUnreachable {
    answer("find " + iteration);
    return Optional.ofNullable(batches.get(iteration));
  }

  @Override
  public void create(BatchRequest batch) throws WorkforceUnreachable {
    answer("create " + batch.iteration() + " " + batch.kind().jsonName());
    batches.putIfAbsent(batch.iteration(), state(BatchState.Phase.OPEN, Optional.empty()));
  }

  @Override
  public void close(Identity job, int iteration) throws WorkforceUnreachable {
    answer("close " + iteration);
  }

  @Override
  public void pause(Identity job, int iteration) throws WorkforceUnreachable {
    answer("pause " + iteration);
  }

  @Override
  public void resume(Identity job, int iteration) throws WorkforceUnreachable {
    answer("resume " + iteration);
  }

  @Override
  public void forget(Identity job, Duration within) throws WorkforceUnreachable {
    answer("forget " + job.name());
  }

  private void answer(String call) throws WorkforceUnreachable {
    if (!reachable) {
      throw new WorkforceUnreachable("The workforce service cannot be reached.");
    }
    calls.add(call);
  }

  private static BatchState state(BatchState.Phase phase, Optional<String> failure) {
    long answered = phase == BatchState.Phase.CLOSED ? 200 : 17;
    return new BatchState(phase, 200, answered, 0, 0, failure, Optional.empty());
  }
}
