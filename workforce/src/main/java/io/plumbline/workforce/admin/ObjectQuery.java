package io.plumbline.workforce.admin;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.refusal.Requirement;
import java.util.Optional;

/**
 * Which settled objects of a batch are asked for.
 *
 * @param outcome only those that ended so
 * @param worker only those that this worker, by id, answered
 * @param find only the object of this number; or, where it is not a number, those whose line of the
 *     manifest has this in it, in small letters or capitals
 * @param after only those after this id
 */
public record ObjectQuery(
    Optional<Outcome> outcome,
    Optional<String> worker,
    Optional<String> find,
    Optional<Long> after) {
  private static final int LONGEST = 256;
  private static final String NUMBER = "\\d{1,18}";

  public ObjectQuery {
    worker.ifPresent(id -> Requirement.text(id, "worker", LONGEST));
    find.ifPresent(words -> Requirement.text(words, "find", LONGEST));
  }

  Optional<Long> number() {
    return find.map(String::strip).filter(words -> words.matches(NUMBER)).map(Long::valueOf);
  }

  Optional<String> words() {
    return find.filter(words -> number().isEmpty());
  }
}
