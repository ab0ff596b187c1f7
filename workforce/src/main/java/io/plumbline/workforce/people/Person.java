package io.plumbline.workforce.people;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.task.Asker;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who is logged in.
 *
 * @param id what their answers are kept under
 * @param name what they are called
 * @param groups which teams they belong to
 */
public record Person(String id, String name, Set<String> groups, Rights rights) {

  /** What somebody may do. */
  public enum Rights {
    LABEL,
    /** Besides, see and pause all that there is. */
    ADMINISTER
  }

  public Person {
    groups = new TreeSet<>(groups);
  }

  public boolean isAdmin() {
    return rights == Rights.ADMINISTER;
  }

  /** Whether the batch is for a team that this person belongs to. */
  boolean mayWorkOn(Batch batch) {
    // A simulated worker's name would let a person take its turns.
    return batch.spec().team().portal().filter(portal -> portal.admits(groups)).isPresent()
        && !batch.spec().team().simulatedNames().contains(id);
  }

  Asker asker() {
    return new Asker(id, this::mayWorkOn);
  }
}
