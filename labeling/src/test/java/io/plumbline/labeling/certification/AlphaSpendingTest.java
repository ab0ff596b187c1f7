package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlphaSpendingTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void the_shares_of_all_looks_add_up_to_the_allowed_probability(int looks) {
    double spent =
        IntStream.rangeClosed(1, looks)
            .mapToDouble(look -> AlphaSpending.alphaOf(look, looks, 0.95))
            .sum();
    assertThat(spent).isEqualTo(0.05, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,2", "3,2", "-1,1"})
  void a_look_beyond_the_last_gets_nothing(int look, int maxLooks) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlphaSpending.alphaOf(look, maxLooks, 0.95))
        .withMessageContaining("Look " + look);
  }

  @Test
  void a_confidence_of_one_is_rejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> AlphaSpending.alphaOf(1, 1, 1.0));
  }
}
