package io.plumbline.workforce.simulation;

import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import java.util.List;
import java.util.OptionalInt;

/**
 * How one simulated worker treats the objects of one batch: drawn by keyed hash of seed, iteration,
 * object and worker, so that it is the same whenever and in whatever order the tasks come.
 */
final class Behaviour {
  private final KeyedHash participation;
  private final KeyedHash error;
  private final KeyedHash wrongClass;
  private final double declineRate;
  private final double expireRate;
  private final double errorRate;

  Behaviour(long seed, int iteration, SimulatedTeamSpec team, SimulatedWorkerSpec worker) {
    String who = "/" + iteration + "/" + worker.name();
    this.participation = new KeyedHash(seed, "participation" + who);
    this.error = new KeyedHash(seed, "error" + who);
    this.wrongClass = new KeyedHash(seed, "wrong-class" + who);
    this.declineRate = team.declineRate().doubleValue();
    this.expireRate = team.expireRate().doubleValue();
    this.errorRate = worker.errorRate().doubleValue();
  }

  /**
   * What the worker does. Without a truth it declines.
   *
   * @param truth the true class's index
   */
  Decision decide(long object, OptionalInt truth, List<String> labels) {
    double draw = participation.uniform(object);
    if (truth.isEmpty() || draw < declineRate) {
      return new Decision.Decline();
    }
    if (draw < declineRate + expireRate) {
      return new Decision.Abandon();
    }
    return new Decision.Label(labels.get(chosen(object, truth.getAsInt(), labels.size())));
  }

  private int chosen(long object, int truth, int classes) {
    if (error.uniform(object) >= errorRate) {
      return truth;
    }
    int other = (int) (wrongClass.uniform(object) * (classes - 1));
    return other < truth ? other : other + 1;
  }
}
