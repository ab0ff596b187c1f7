package io.plumbline.workforce.login;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.PersonRows;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets people in, and says whether they still are. */
public final class Logins {
  /** How long after a login, however busy the session, its groups are believed. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int LONGEST_NAME = 256;
  private static final String LOGIN = "login";
  private static final String FAILED = "login failed";

  private final Accounts accounts;
  private final Optional<OidcSettings> oidc;
  private final LoginLimit limit;
  private final PersonRows persons;
  private final AuditLog audit;
  private final Clock clock;

  public Logins(
      Accounts accounts,
      Optional<OidcSettings> oidc,
      LoginLimit limit,
      PersonRows persons,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.oidc = oidc;
    this.limit = limit;
    this.persons = persons;
    this.audit = audit;
    this.clock = clock;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Optional<OidcSettings> oidc() {
    return oidc;
  }

  /**
   * Lets in whoever knows the password of an account.
   *
   * @param from the address that the try comes from
   * @throws Refusal when name or password is wrong, without a word about which, or after too many
   *     tries
   */
  public Ticket byPassword(String name, String password, String from) {
    Requirement.text(name, "name", LONGEST_NAME);
    Requirement.present(password, "password");
    limit.count(name, from);
    Account account =
        accounts
            .find(name, password)
            .orElseThrow(() -> failed(name, "from " + from, "the name or the password is wrong"));
    limit.forgive(name, from);
    return letIn(account.person(), Optional.of(account.fingerprint()), "from " + from);
  }

  /**
   * Lets in whom the provider has sent.
   *
   * @throws Refusal when the id is one of a local account
   */
  public Ticket byProvider(Person person, String from) {
    Requirement.text(person.id(), "sub", LONGEST_NAME);
    if (accounts.hasName(person.id())) {
      throw failed(person.id(), "from " + from, "a local account has the same id");
    }
    return letIn(person, Optional.empty(), "from " + from + ", by the provider");
  }

  /** Takes note of a login at the provider that came to nothing. */
  public void failedAtProvider(String why, String from) {
    audit.note("", FAILED, "from " + from + ", by the provider: " + why);
  }

  private Ticket letIn(Person person, Optional<String> fingerprint, String about) {
    persons.seen(person);
    audit.note(person.id(), LOGIN, about);
    return new Ticket(person, Times.now(clock), fingerprint);
  }

  private Refusal failed(String name, String about, String sentence) {
    audit.note(name, FAILED, about);
    return Refusal.unauthenticated(sentence);
  }

  /** Takes note that somebody logged out. */
  public void loggedOut(Person person) {
    audit.note(person.id(), "logout", "");
  }

  /**
   * Who somebody is who logged in with that ticket; empty when it is too old, or what it was given
   * for is there no more.
   */
  public Optional<Person> current(Ticket ticket) {
    if (clock.instant().isAfter(ticket.since().plus(LONGEST))) {
      return Optional.empty();
    }
    return ticket.fingerprint().isPresent()
        ? accounts.current(ticket.person().id(), ticket.fingerprint().get())
        : Optional.of(ticket.person()).filter(person -> oidc.isPresent());
  }
}
