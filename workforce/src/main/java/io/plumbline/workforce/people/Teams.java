package io.plumbline.workforce.people;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.refusal.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which teams there are for whom: those of all batches that are not forgotten. */
public final class Teams {
  private final JdbcClient jdbc;

  public Teams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The teams that the person belongs to, in order. */
  public List<TeamKey> of(Person person) {
    return person.groups().isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT DISTINCT b.namespace, b.team FROM batch b JOIN batch_group g"
                    + " ON g.batch_id = b.id WHERE g.name IN (:groups)"
                    + " ORDER BY b.namespace, b.team")
            .param("groups", person.groups())
            .query((row, n) -> new TeamKey(row.getString("namespace"), row.getString("team")))
            .list();
  }

  /**
   * Refuses a team that the person does not belong to: one that is there in the same words as one
   * that is not.
   *
   * @throws Refusal in that case
   */
  public void require(TeamKey team, Person person) {
    if (!isMember(team, person)) {
      throw Refusal.forbidden("you do not belong to such a team");
    }
  }

  private boolean isMember(TeamKey team, Person person) {
    return !person.groups().isEmpty()
        && jdbc.sql(
                "SELECT 1 FROM batch b JOIN batch_group g ON g.batch_id = b.id"
                    + " WHERE b.namespace = :namespace AND b.team = :team AND g.name IN (:groups)"
                    + " LIMIT 1")
            .param("namespace", team.namespace())
            .param("team", team.name())
            .param("groups", person.groups())
            .query(Integer.class)
            .optional()
            .isPresent();
  }
}
