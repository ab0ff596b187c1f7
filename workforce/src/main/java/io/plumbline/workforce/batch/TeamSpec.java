package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.util.Optional;

/**
 * Who answers.
 *
 * @param simulated how the team is simulated; empty for people
 */
public record TeamSpec(String name, Optional<SimulatedTeamSpec> simulated) {
  private static final int LONGEST_NAME = 253;

  public TeamSpec {
    Requirement.text(name, "team.name", LONGEST_NAME);
    simulated = Optional.ofNullable(simulated).flatMap(given -> given);
  }
}
