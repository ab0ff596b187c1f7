package io.plumbline.quickstart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {
  @Test
  void a_row_has_the_counts_and_the_true_errors() {
    SeedResult result = new SeedResult(4, 10_000, 1_900, 8_100, 0.031, 0.026, 1, 201);

    assertThat(BenchTable.row(Measure.ERROR, result))
        .isEqualTo("| 4 | 1,900 | 81.0 % | 3.10 % | 2.60 % | 1 | 201 |");
  }

  @Test
  void the_summary_has_means_and_extremes_and_counts_broken_promises() {
    BenchTable table =
        new BenchTable("digits", Measure.ERROR, 0.95, List.of(seed(1, 0.02), seed(2, 0.06)));

    assertThat(table.markdown())
        .contains("error of the auto-labelled: mean 4.00 %, most 6.00 %")
        .contains("auto-labelled: mean 80.0 %, least 80.0 %")
        .contains("was broken by 1 of 2 seeds");
  }

  @Test
  void of_boxes_and_masks_the_mean_quality_is_told() {
    BenchTable table =
        new BenchTable("boxes", Measure.QUALITY, 0.6, List.of(seed(1, 0.2), seed(2, 0.42)));

    assertThat(table.markdown())
        .contains("| mean quality of those | mean quality of all |")
        .contains("| 1 | 2,000 | 80.0 % | 0.800 | 0.800 | 1 | 100 |")
        .contains("mean quality of the auto-labelled: mean 0.690, least 0.580")
        .contains(
            "the promise (a mean quality of 0.600 of the auto-labelled) was broken by 1 of 2");
  }

  @Test
  void a_seed_whose_model_labelled_nothing_has_no_figure_for_its_labels() {
    SeedResult nothing = new SeedResult(3, 100, 100, 0, 0, 0.1, 1, 5);

    assertThat(BenchTable.row(Measure.QUALITY, nothing))
        .isEqualTo("| 3 | 100 | 0.0 % | – | 0.900 | 1 | 5 |");
  }

  @Test
  void one_seed_in_ten_may_break_the_promise_but_no_more() {
    List<SeedResult> results = new ArrayList<>();
    for (int seed = 1; seed <= 19; seed++) {
      results.add(seed(seed, seed == 1 ? 0.06 : 0.01));
    }

    assertThat(new BenchTable("digits", Measure.ERROR, 0.95, results).kept()).isTrue();
    results.add(seed(20, 0.06));
    assertThat(new BenchTable("digits", Measure.ERROR, 0.95, results).kept()).isTrue();
    results.set(4, seed(5, 0.06));
    assertThat(new BenchTable("digits", Measure.ERROR, 0.95, results).kept()).isFalse();
  }

  @Test
  void an_error_of_exactly_what_is_tolerated_keeps_the_promise() {
    assertThat(seed(1, 0.05).violates(0.95)).isFalse();
    assertThat(seed(1, 0.0501).violates(0.95)).isTrue();
  }

  private static SeedResult seed(long seed, double machineError) {
    return new SeedResult(seed, 10_000, 2_000, 8_000, machineError, machineError, 1, 100);
  }
}
