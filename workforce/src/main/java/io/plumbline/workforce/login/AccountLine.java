package io.plumbline.workforce.login;

import io.plumbline.workforce.people.Person.Rights;
import io.plumbline.workforce.refusal.WrongSetting;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of the accounts' file: {@code name:bcrypt-hash:group1,group2} or the same with {@code
 * :admin} at the end.
 */
record AccountLine(int number, String text) {
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}:]{1,256}");
  // A cost above 14 takes a second and more of a processor for each try.
  private static final Pattern HASH =
      Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");
  private static final int LEAST_PARTS = 3;
  private static final int MOST_PARTS = 4;

  boolean isEmpty() {
    return text.isBlank() || text.startsWith("#");
  }

  /**
   * Reads the account.
   *
   * @throws WrongSetting with one sentence that names the line, and never its hash
   */
  Account account() {
    String[] parts = text.split(":", -1);
    require(
        parts.length >= LEAST_PARTS && parts.length <= MOST_PARTS,
        "is not name:bcrypt-hash:group1,group2 or the same with :admin at its end");
    require(NAME.matcher(parts[0]).matches(), "has no name of 1 to 256 characters");
    require(
        HASH.matcher(parts[1]).matches(),
        "has no bcrypt hash ($2a$, $2b$ or $2y$) of a cost from 4 to 14 after its name");
    return new Account(parts[0], parts[1], groups(parts[2]), rights(parts));
  }

  private static Set<String> groups(String text) {
    return Arrays.stream(text.split(","))
        .map(String::trim)
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Rights rights(String[] parts) {
    if (parts.length < MOST_PARTS) {
      return Rights.LABEL;
    }
    require(parts[LEAST_PARTS].trim().equals("admin"), "has something else than admin at its end");
    return Rights.ADMINISTER;
  }

  private void require(boolean condition, String fault) {
    if (!condition) {
      throw new WrongSetting("Line " + number + " of the accounts " + fault + ".");
    }
  }
}
