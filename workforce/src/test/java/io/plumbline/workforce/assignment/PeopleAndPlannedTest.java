package io.plumbline.workforce.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleAndPlannedTest {
  private static final List<String> SIMULATED = List.of("ann", "bob", "cid");
  private final PlannedPerObject plan = new PlannedPerObject(7, 1, SIMULATED);
  private final Assignment both = new PeopleAndPlanned(plan, SIMULATED);

  @Test
  void people_are_asked_once_and_the_plan_for_the_rest() {
    assertThat(LongStream.range(0, 50))
        .allSatisfy(
            object -> {
              List<Offer> offers = both.firstOffers(object, 3);
              assertThat(offers.get(0)).isEqualTo(Offer.toTeam());
              assertThat(offers.subList(1, 3)).isEqualTo(plan.firstOffers(object, 2));
            });
  }

  @Test
  void one_answer_alone_is_a_persons() {
    assertThat(both.firstOffers(4, 1)).containsExactly(Offer.toTeam());
  }

  @Test
  void a_decline_moves_on_along_the_plan_until_nobody_is_left() {
    assertThat(both.nextOffer(4, 3)).isEqualTo(plan.firstOffers(4, 3).stream().skip(2).findFirst());
    assertThat(both.nextOffer(4, 4)).isEqualTo(Optional.empty());
  }

  @Test
  void what_a_person_gives_back_is_open_to_people_and_no_simulated_worker_takes_it() {
    assertThat(both.offerAgain("anna")).isEqualTo(Offer.toTeam());
    assertThat(both.offerAgain("ann")).isEqualTo(Offer.to("ann"));
    assertThat(both.opensTo("anna")).isTrue();
    assertThat(both.opensTo("ann")).isFalse();
  }
}
