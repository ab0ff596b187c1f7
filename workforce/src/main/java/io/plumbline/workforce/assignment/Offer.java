package io.plumbline.workforce.assignment;

import java.util.Optional;

/**
 * One turn at an object.
 *
 * @param worker whom it is made to; empty when it is open to the whole team
 */
public record Offer(Optional<String> worker) {
  public static Offer toTeam() {
    return new Offer(Optional.empty());
  }

  public static Offer to(String worker) {
    return new Offer(Optional.of(worker));
  }
}
