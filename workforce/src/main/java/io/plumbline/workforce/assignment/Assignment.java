package io.plumbline.workforce.assignment;

import java.util.List;
import java.util.Optional;

/**
 * Who is asked about an object. Implementations are pure: the same question has the same answer.
 */
public sealed interface Assignment permits OpenToTeam, PlannedPerObject, PeopleAndPlanned {
  /** The offers made at the start for an object about which {@code wanted} answers are wanted. */
  List<Offer> firstOffers(long object, int wanted);

  /** The offer that replaces a declined one, when {@code made} offers were made so far. */
  Optional<Offer> nextOffer(long object, int made);

  /** The offer that a released or timed-out task of the worker turns into. */
  Offer offerAgain(String worker);

  /** Whether offers that are open to the team, if there are any, are open to that worker. */
  boolean opensTo(String worker);
}
