package io.plumbline.workforce.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Some settled objects of a batch, by id.
 *
 * @param next the id after which there are more; empty where there are none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ObjectPage(List<ObjectLine> objects, Optional<Long> next) {
  /** How many there are on a page. */
  static final int MOST = 25;

  /**
   * @param found up to one more than there are on a page
   */
  static ObjectPage of(List<ObjectLine> found) {
    List<ObjectLine> objects = found.stream().limit(MOST).toList();
    return new ObjectPage(
        objects,
        Optional.of(objects)
            .filter(page -> found.size() > page.size())
            .map(page -> page.get(page.size() - 1).object()));
  }
}
