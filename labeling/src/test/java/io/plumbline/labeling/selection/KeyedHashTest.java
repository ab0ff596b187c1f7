package io.plumbline.labeling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {
  /** 99.99 % quantile of chi-square with 99 degrees of freedom. */
  private static final double CHI_SQUARE_99_RARE = 157.0;

  private static double chiSquare(LongStream cells, int cellCount, int draws) {
    long[] counts = new long[cellCount];
    cells.forEach(cell -> counts[(int) cell]++);
    double expected = (double) draws / cellCount;
    double sum = 0;
    for (long count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  @Test
  void a_number_is_sip_hash_as_its_authors_publish_it() {
    long hash = KeyedHash.sipHash24(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, 0x0706050403020100L);
    assertThat(hash).isEqualTo(0x93f5f5799a932462L);
  }

  @Test
  void numbers_never_change_from_one_release_to_the_next() {
    KeyedHash hash = new KeyedHash(8231904412L, "certification/1");
    assertThat(hash.bits(0)).isEqualTo(5805483895548961614L);
    assertThat(hash.bits(4711)).isEqualTo(1421318261221696525L);
    assertThat(hash.derive("ties").bits(4711)).isEqualTo(-6688350845772958647L);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,1000003", "77,4096", "-5,1"})
  void numbers_are_uniform_even_for_ids_in_a_row_or_in_steps(long seed, long step) {
    KeyedHash hash = new KeyedHash(seed, "uniform");
    LongStream cells = LongStream.range(0, 100_000).map(i -> (long) (100 * hash.uniform(i * step)));
    assertThat(chiSquare(cells, 100, 100_000)).isLessThan(CHI_SQUARE_99_RARE);
  }

  @ParameterizedTest
  @CsvSource({"1,a,1,b", "1,a,2,a", "1,certification/1,1,certification/2", "0,a,256,a"})
  void numbers_for_different_purposes_or_seeds_are_independent(
      long seed1, String purpose1, long seed2, String purpose2) {
    KeyedHash one = new KeyedHash(seed1, purpose1);
    KeyedHash other = new KeyedHash(seed2, purpose2);
    assertIndependent(one, other);
  }

  @Test
  void numbers_derived_for_a_part_are_independent_of_the_whole_and_of_other_parts() {
    KeyedHash whole = new KeyedHash(3, "whole");
    assertIndependent(whole, whole.derive("part"));
    assertIndependent(whole.derive("part"), whole.derive("other part"));
  }

  private static void assertIndependent(KeyedHash one, KeyedHash other) {
    LongStream cells =
        LongStream.range(0, 100_000)
            .map(i -> 10 * (long) (10 * one.uniform(i)) + (long) (10 * other.uniform(i)));
    assertThat(chiSquare(cells, 100, 100_000)).isLessThan(CHI_SQUARE_99_RARE);
  }

  @Test
  void flipping_one_bit_of_the_id_flips_half_of_the_result() {
    KeyedHash hash = new KeyedHash(1, "avalanche");
    double flipped =
        LongStream.range(0, 64_000)
            .map(i -> Long.bitCount(hash.bits(i) ^ hash.bits(i ^ (1L << (i % 64)))))
            .average()
            .orElseThrow();
    assertThat(flipped).isEqualTo(32, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void uniform_numbers_lie_within_zero_and_one(long id) {
    assertThat(new KeyedHash(9, "range").uniform(id)).isGreaterThanOrEqualTo(0).isLessThan(1);
  }
}
