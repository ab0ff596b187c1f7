package io.plumbline.workforce.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every offer is open to the whole team: whoever asks first gets the task. */
public record OpenToTeam() implements Assignment {
  @Override
  public List<Offer> firstOffers(long object, int wanted) {
    return Collections.nCopies(wanted, Offer.toTeam());
  }

  @Override
  public Optional<Offer> nextOffer(long object, int made) {
    return Optional.of(Offer.toTeam());
  }

  @Override
  public Offer offerAgain(String worker) {
    return Offer.toTeam();
  }

  @Override
  public boolean opensTo(String worker) {
    return true;
  }
}
