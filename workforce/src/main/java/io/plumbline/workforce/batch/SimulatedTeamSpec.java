package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A team whose answers come from an attribute of the manifest's lines.
 *
 * @param truthAttribute the attribute that holds the truth: class name or index
 * @param delay how long an answer takes
 * @param declineRate the share of tasks that a worker declines
 * @param expireRate the share of tasks that a worker takes and never answers
 */
public record SimulatedTeamSpec(
    String truthAttribute,
    List<SimulatedWorkerSpec> workers,
    Duration delay,
    BigDecimal declineRate,
    BigDecimal expireRate) {
  private static final int LONGEST_ATTRIBUTE = 1000;

  public SimulatedTeamSpec {
    Requirement.text(truthAttribute, "team.simulated.truthAttribute", LONGEST_ATTRIBUTE);
    workers = List.copyOf(Requirement.present(workers, "team.simulated.workers"));
    Requirement.that(!workers.isEmpty(), "field \"team.simulated.workers\" is empty");
    Requirement.that(
        workers.stream().map(SimulatedWorkerSpec::name).distinct().count() == workers.size(),
        "field \"team.simulated.workers\" has two workers of the same name");
    delay = Optional.ofNullable(delay).orElse(Duration.ZERO);
    Requirement.that(!delay.isNegative(), "field \"team.simulated.delay\" is negative");
    declineRate = Rates.orZero(declineRate, "team.simulated.declineRate");
    expireRate = Rates.orZero(expireRate, "team.simulated.expireRate");
  }

  List<String> workerNames() {
    return workers.stream().map(SimulatedWorkerSpec::name).toList();
  }
}
