package io.plumbline.workforce.batch;

import io.plumbline.workforce.assignment.Assignment;
import io.plumbline.workforce.assignment.OpenToTeam;
import io.plumbline.workforce.assignment.PeopleAndPlanned;
import io.plumbline.workforce.assignment.PlannedPerObject;
import io.plumbline.workforce.refusal.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * Who answers.
 *
 * @param simulated the simulated workers; empty where there are none
 * @param portal the people who log in; empty where nobody may
 * @param labelStudio the Label Studio whose users answer, and nobody else; empty where there is
 *     none
 */
public record TeamSpec(
    String name,
    Optional<SimulatedTeamSpec> simulated,
    Optional<PortalSpec> portal,
    Optional<LabelStudioSpec> labelStudio) {
  private static final int LONGEST_NAME = 253;

  public TeamSpec {
    Requirement.text(name, "team.name", LONGEST_NAME);
    simulated = Optional.ofNullable(simulated).flatMap(given -> given);
    portal = Optional.ofNullable(portal).flatMap(given -> given);
    labelStudio = Optional.ofNullable(labelStudio).flatMap(given -> given);
    Requirement.that(
        labelStudio.isEmpty() || (simulated.isEmpty() && portal.isEmpty()),
        "field \"team.labelStudio\" stands beside another backend, but must stand alone");
  }

  Assignment assignment(long seed, int iteration) {
    Optional<Assignment> planned =
        simulated.map(crew -> new PlannedPerObject(seed, iteration, crew.workerNames()));
    if (portal.isPresent()) {
      return planned.<Assignment>map(this::besidePeople).orElseGet(OpenToTeam::new);
    }
    return planned.orElseGet(OpenToTeam::new);
  }

  private Assignment besidePeople(Assignment planned) {
    return new PeopleAndPlanned(planned, simulatedNames());
  }

  /** The names of the simulated workers, which nobody else may answer under. */
  public List<String> simulatedNames() {
    return simulated.map(SimulatedTeamSpec::workerNames).orElse(List.of());
  }
}
