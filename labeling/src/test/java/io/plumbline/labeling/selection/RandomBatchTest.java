package io.plumbline.labeling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomBatchTest {
  private static List<Long> draw(int size, long seed, LongStream ids) {
    RandomBatch batch = new RandomBatch(size, new KeyedHash(seed, "batch/1"));
    ids.forEach(batch::offer);
    return batch.ids();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "0,10,0", "1,10,1", "10,10,10", "11,10,10", "5,0,0", "400,100000,400"})
  void a_batch_has_the_wanted_size_or_all_there_is(int wanted, int pool, int size) {
    assertThat(draw(wanted, 3, LongStream.range(0, pool)))
        .hasSize(size)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id < pool);
  }

  @Test
  void the_order_of_the_stream_does_not_change_the_draw() {
    List<Long> forward = draw(50, 3, LongStream.range(0, 1000));
    assertThat(draw(50, 3, LongStream.range(0, 1000).map(i -> 999 - i))).isEqualTo(forward);
  }

  @Test
  void another_seed_draws_another_batch() {
    assertThat(draw(50, 4, LongStream.range(0, 1000)))
        .isNotEqualTo(draw(50, 3, LongStream.range(0, 1000)));
  }

  @Test
  void every_object_has_the_same_chance() {
    int[] drawn = new int[100];
    for (int seed = 0; seed < 4000; seed++) {
      draw(25, seed, LongStream.range(0, 100)).forEach(id -> drawn[id.intValue()]++);
    }
    // 1,000 expected, standard deviation 27
    assertThat(drawn)
        .satisfies(
            counts ->
                assertThat(LongStream.range(0, 100).map(i -> counts[(int) i]))
                    .allMatch(count -> count > 870 && count < 1130));
  }

  @Test
  void a_negative_size_is_rejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> draw(-1, 1, LongStream.empty()));
  }
}
