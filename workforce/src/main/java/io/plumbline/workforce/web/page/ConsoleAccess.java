package io.plumbline.workforce.web.page;

import io.plumbline.workforce.console.OwnersConsole;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import java.util.Optional;

/** The owners' console, where there is one. */
public final class ConsoleAccess {
  private final Optional<OwnersConsole> console;

  public ConsoleAccess(Optional<OwnersConsole> console) {
    this.console = console;
  }

  /** Whether there is one with something for the person to see. */
  boolean isFor(Person person) {
    return console.filter(open -> open.isFor(person)).isPresent();
  }

  /**
   * The console.
   *
   * @throws Refusal where there is none
   */
  OwnersConsole get() {
    return console.orElseThrow(
        () -> Refusal.unknown("there is no console: the service is told of no cluster"));
  }
}
