package io.plumbline.labeling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastMarginTest {
  private static final LongToDoubleFunction BY_ID = id -> id / 100_000.0;

  private static List<Long> select(
      int batch, long seed, LongStream ids, LongToDoubleFunction margin) {
    LeastMargin selection = new LeastMargin(batch, new KeyedHash(seed, "training/2"));
    ids.forEach(id -> selection.offer(id, margin.applyAsDouble(id)));
    return selection.ids();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0",
    "0,9,0",
    "1,9,1",
    "4,9,4",
    "10,9,9",
    "10,10,10",
    "10,11,10",
    "10,0,0",
    "100,195,100",
    "100,205,100",
    "500,20000,500"
  })
  void a_batch_has_exactly_the_wanted_size_or_all_there_is(int batch, int pool, int size) {
    assertThat(select(batch, 1, LongStream.range(0, pool), BY_ID))
        .hasSize(size)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id < pool);
  }

  @Test
  void nine_tenths_come_from_the_lowest_margins_twice_the_batch_in_number() {
    List<Long> chosen = select(100, 1, LongStream.range(0, 100_000), BY_ID);
    assertThat(chosen.stream().filter(id -> id < 200)).hasSizeBetween(90, 91);
    assertThat(chosen.stream().filter(id -> id < 100)).hasSizeBetween(30, 65);
  }

  @Test
  void a_tenth_is_spread_over_all_the_rest() {
    long[] explored =
        LongStream.range(0, 200)
            .flatMap(
                seed ->
                    select(10, seed, LongStream.range(0, 2000), BY_ID).stream()
                        .mapToLong(id -> id)
                        .filter(id -> id >= 20))
            .toArray();
    assertThat(explored).hasSizeBetween(190, 200);
    assertThat(LongStream.of(explored).average().orElseThrow()).isBetween(870.0, 1150.0);
  }

  @Test
  void equal_margins_are_drawn_by_chance_not_by_id() {
    List<Long> chosen = select(200, 1, LongStream.range(0, 10_000), id -> 0.5);
    assertThat(chosen.stream().mapToLong(id -> id).average().orElseThrow())
        .isBetween(4200.0, 5800.0);
  }

  @Test
  void the_order_of_the_stream_does_not_change_the_choice() {
    LongToDoubleFunction margin = id -> (id * 7919 % 100) / 100.0;
    List<Long> forward = select(64, 5, LongStream.range(0, 3000), margin);
    assertThat(select(64, 5, LongStream.range(0, 3000).map(i -> 2999 - i), margin))
        .isEqualTo(forward);
  }

  @Test
  void another_seed_chooses_other_objects() {
    assertThat(select(64, 6, LongStream.range(0, 3000), BY_ID))
        .isNotEqualTo(select(64, 5, LongStream.range(0, 3000), BY_ID));
  }

  @Test
  void a_margin_that_is_no_number_is_reported_with_its_object() {
    LeastMargin selection = new LeastMargin(3, new KeyedHash(1, "training/2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selection.offer(17, Double.NaN))
        .withMessageContaining("17");
  }
}
