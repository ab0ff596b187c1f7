package io.plumbline.workforce.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlannedPerObjectTest {
  private static final List<String> TEAM = List.of("ann", "bob", "cid", "dan", "eve");

  @Test
  void the_plan_does_not_depend_on_the_order_in_which_the_workers_are_named() {
    var plan = new PlannedPerObject(7, 3, TEAM);
    var same = new PlannedPerObject(7, 3, List.of("eve", "dan", "cid", "bob", "ann"));

    assertThat(LongStream.range(0, 100).mapToObj(id -> plan.firstOffers(id, 3)))
        .containsExactlyElementsOf(
            LongStream.range(0, 100).mapToObj(id -> same.firstOffers(id, 3)).toList());
  }

  @Test
  void declines_go_through_the_whole_team_and_end_there() {
    var plan = new PlannedPerObject(7, 3, TEAM);
    List<Offer> offers = new ArrayList<>(plan.firstOffers(42, 2));
    Optional<Offer> next = plan.nextOffer(42, offers.size());
    while (next.isPresent()) {
      offers.add(next.get());
      next = plan.nextOffer(42, offers.size());
    }

    assertThat(offers)
        .extracting(offer -> offer.worker().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(TEAM);
  }

  @Test
  void another_seed_or_iteration_plans_otherwise() {
    assertThat(offersOf(new PlannedPerObject(7, 3, TEAM)))
        .isNotEqualTo(offersOf(new PlannedPerObject(8, 3, TEAM)))
        .isNotEqualTo(offersOf(new PlannedPerObject(7, 4, TEAM)));
  }

  @Test
  void the_work_is_shared_evenly() {
    var plan = new PlannedPerObject(7, 3, TEAM);

    var tasks =
        LongStream.range(0, 5000)
            .boxed()
            .flatMap(id -> plan.firstOffers(id, 2).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    // 10,000 tasks for 5 workers: 2,000 each, standard deviation 35.
    assertThat(tasks.values()).hasSize(5).allSatisfy(n -> assertThat(n).isBetween(1850L, 2150L));
  }

  @Test
  void a_task_that_is_offered_again_stays_with_its_worker() {
    assertThat(new PlannedPerObject(7, 3, TEAM).offerAgain("cid")).isEqualTo(Offer.to("cid"));
    assertThat(new OpenToTeam().offerAgain("cid")).isEqualTo(Offer.toTeam());
  }

  private static List<List<Offer>> offersOf(Assignment plan) {
    return LongStream.range(0, 20).mapToObj(id -> plan.firstOffers(id, 5)).toList();
  }
}
