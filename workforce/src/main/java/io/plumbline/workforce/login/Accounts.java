package io.plumbline.workforce.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The local accounts, for trials: a file that is read once, at the start. */
public final class Accounts {
  /** As many bytes of a password as bcrypt looks at. */
  private static final int LONGEST_PASSWORD = 72;

  private static final int LEAST_COST = 4;

  private final Map<String, Account> byName;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
  // Of no account's password: so that a name which is not there takes as long as one that is.
  private final String nobodys;

  private Accounts(Map<String, Account> byName) {
    this.byName = byName;
    int cost = byName.values().stream().mapToInt(Account::cost).max().orElse(LEAST_COST);
    this.nobodys = new BCryptPasswordEncoder(cost).encode(UUID.randomUUID().toString());
  }

  /** None: nobody can log in with a password. */
  public static Accounts none() {
    return new Accounts(Map.of());
  }

  /**
   * Reads the accounts.
   *
   * @throws WrongSetting with one sentence that says what is wrong in which line, or that the file
   *     cannot be read
   */
  public static Accounts read(Path file) {
    Map<String, Account> found = new LinkedHashMap<>();
    List<String> lines = lines(file);
    for (int n = 0; n < lines.size(); n++) {
      AccountLine line = new AccountLine(n + 1, lines.get(n));
      if (!line.isEmpty()) {
        add(found, line);
      }
    }
    return new Accounts(found);
  }

  private static void add(Map<String, Account> found, AccountLine line) {
    Account account = line.account();
    if (found.put(account.name(), account) != null) {
      throw new WrongSetting(
          "Line %d of the accounts has the name %s a second time."
              .formatted(line.number(), account.name()));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new WrongSetting(
          "The accounts' file %s (PLUMBLINE_ACCOUNTS) cannot be read.".formatted(file));
    }
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  public boolean hasName(String name) {
    return byName.containsKey(name);
  }

  /** Whoever has this name and password; empty where one of them is wrong, in the same time. */
  Optional<Account> find(String name, String password) {
    Optional<Account> account = Optional.ofNullable(byName.get(name));
    boolean right =
        password.getBytes(UTF_8).length <= LONGEST_PASSWORD
            & bcrypt.matches(password, account.map(Account::hash).orElse(nobodys));
    return account.filter(any -> right);
  }

  /** The person of an account as it is now; empty when it went, or its password has changed. */
  Optional<Person> current(String name, String fingerprint) {
    return Optional.ofNullable(byName.get(name))
        .filter(account -> account.fingerprint().equals(fingerprint))
        .map(Account::person);
  }
}
