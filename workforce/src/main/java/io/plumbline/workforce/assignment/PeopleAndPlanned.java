package io.plumbline.workforce.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each object is offered once to people, whoever of them asks first, and for the other answers to
 * simulated workers by a plan. A decline, by whomever, moves on to the next worker of the plan: who
 * of them is asked does not depend on who asks first.
 */
public final class PeopleAndPlanned implements Assignment {
  private final Assignment plan;
  private final Set<String> planned;

  /**
   * @param plan whom of the simulated workers an object is offered to
   * @param planned the names of all of them
   */
  public PeopleAndPlanned(Assignment plan, List<String> planned) {
    this.plan = plan;
    this.planned = Set.copyOf(planned);
  }

  @Override
  public List<Offer> firstOffers(long object, int wanted) {
    List<Offer> offers = new ArrayList<>();
    offers.add(Offer.toTeam());
    offers.addAll(plan.firstOffers(object, wanted - 1));
    return offers;
  }

  @Override
  public Optional<Offer> nextOffer(long object, int made) {
    return plan.nextOffer(object, made - 1);
  }

  @Override
  public Offer offerAgain(String worker) {
    return planned.contains(worker) ? plan.offerAgain(worker) : Offer.toTeam();
  }

  @Override
  public boolean opensTo(String worker) {
    return !planned.contains(worker);
  }
}
