package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.util.List;
import java.util.Set;

/**
 * A team of people who log in to the page.
 *
 * @param groups whose members belong to the team; one of them is enough
 */
public record PortalSpec(List<String> groups) {
  private static final String FIELD = "team.portal.groups";
  private static final int MOST_GROUPS = 50;
  private static final int LONGEST_GROUP = 253;

  public PortalSpec {
    groups = Requirement.present(groups, FIELD).stream().distinct().toList();
    Requirement.that(
        !groups.isEmpty() && groups.size() <= MOST_GROUPS,
        "field \"" + FIELD + "\" must have 1 to " + MOST_GROUPS + " entries");
    groups.forEach(group -> Requirement.text(group, FIELD, LONGEST_GROUP));
  }

  /** Whether somebody who is in these groups belongs to the team. */
  public boolean admits(Set<String> memberOf) {
    return groups.stream().anyMatch(memberOf::contains);
  }
}
