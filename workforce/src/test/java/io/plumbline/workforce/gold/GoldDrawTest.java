package io.plumbline.workforce.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.BatchKind;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.GoldSpec;
import io.plumbline.workforce.batch.JobKey;
import io.plumbline.workforce.batch.TeamSpec;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GoldDrawTest {
  @Test
  void as_many_tasks_are_gold_as_the_share_says() {
    GoldDraw ann = draw("0.1", "ann", 1);

    assertThat(LongStream.range(0, 10_000).filter(ann::isGold).count() / 10_000.0)
        .isEqualTo(0.1, within(0.01));
  }

  @Test
  void each_worker_and_each_batch_has_draws_of_its_own() {
    List<Boolean> anns = turns(draw("0.5", "ann", 1));

    assertThat(turns(draw("0.5", "ann", 1))).isEqualTo(anns);
    assertThat(turns(draw("0.5", "bob", 1))).isNotEqualTo(anns);
    assertThat(turns(draw("0.5", "ann", 2))).isNotEqualTo(anns);
  }

  @Test
  void a_batch_without_gold_has_none() {
    assertThat(GoldDraw.of(batch(Optional.empty(), 1), "ann")).isEmpty();
  }

  @Test
  void which_object_comes_first_does_not_depend_on_the_order_in_which_they_are_named() {
    GoldDraw ann = draw("0.5", "ann", 1);

    assertThat(ann.first(List.of(1L, 2L, 3L, 4L))).isEqualTo(ann.first(List.of(4L, 2L, 1L, 3L)));
    assertThat(ann.first(List.of())).isEmpty();
  }

  @Test
  void the_tasks_before_a_worker_fall_by_one_with_each_whichever_it_is() {
    GoldDraw ann = draw("0.5", "ann", 1);
    long objects = 20;
    long fresh = 7;
    long left = ann.tasks(objects, 0, fresh);

    for (long had = 1; objects > 0; had++) {
      if (fresh > 0 && ann.isGold(had - 1)) {
        fresh--;
      } else {
        objects--;
      }
      left--;
      assertThat(ann.tasks(objects, had, fresh)).isEqualTo(left);
    }

    assertThat(left).isZero();
  }

  private static List<Boolean> turns(GoldDraw draw) {
    List<Boolean> turns = new ArrayList<>();
    for (long had = 0; had < 50; had++) {
      turns.add(draw.isGold(had));
    }
    return turns;
  }

  private static GoldDraw draw(String share, String worker, int iteration) {
    GoldSpec gold = new GoldSpec(URI.create("file:/gold"), "species", new BigDecimal(share));
    return GoldDraw.of(batch(Optional.of(gold), iteration), worker).orElseThrow();
  }

  private static BatchSpec batch(Optional<GoldSpec> gold, int iteration) {
    URI folder = URI.create("file:/none/");
    return new BatchSpec(
        new JobKey("birds", "default", "uid-1"),
        iteration,
        TaskType.IMAGE_CLASSIFICATION,
        BatchKind.Training,
        folder,
        folder,
        folder,
        99,
        1,
        300,
        3600,
        "title",
        "description",
        List.of(),
        new TeamSpec("birders", Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        gold);
  }
}
