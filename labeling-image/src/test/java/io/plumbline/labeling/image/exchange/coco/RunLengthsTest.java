package io.plumbline.labeling.image.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthsTest {
  /** As {@code pycocotools.mask.encode} of version 2.0.11 writes them. */
  @Test
  void the_text_is_that_of_cocos_own_tools() {
    assertThat(RunLengths.of(5, 4, 0, 1, 8, 2, 8, 1).text()).isEqualTo("01810O");
    assertThat(RunLengths.of(1000, 40, 400, 3605, 1, 31994, 4000).text())
        .isEqualTo("`<e`31Ugk0ol3");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void what_was_written_is_read(long seed) {
    Random random = new Random(seed);
    RunCounts counts = new RunCounts();
    int position = 0;
    while (position < 190_000) {
      int start = position + random.nextInt(3 + random.nextInt(4000));
      position = start + 1 + random.nextInt(5000);
      counts.add(start, position);
    }
    RunLengths runs = counts.of(500, 400);
    assertThat(RunLengths.parse(500, 400, runs.text())).isEqualTo(runs);
  }

  @Test
  void runs_that_follow_on_each_other_are_one() {
    RunCounts counts = new RunCounts();
    counts.add(3, 5);
    counts.add(5, 6);
    counts.add(8, 8);
    assertThat(counts.of(5, 2)).isEqualTo(RunLengths.of(5, 2, 3, 3, 4));
    counts.add(9, 10);
    assertThat(counts.of(5, 2)).isEqualTo(RunLengths.of(5, 2, 3, 3, 3, 1));
    assertThat(new RunCounts().of(5, 2)).isEqualTo(RunLengths.of(5, 2, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01|counts 1 pixels, but 5 x 4 are there",
        "01X|is no text of run lengths at character 4",
        "!|is no text of run lengths at character 1",
        "0O|has the negative count -1",
        "ooooooooooooooo|is no text of run lengths at character 8"
      })
  void a_text_that_is_none_is_refused(String text, String problem) {
    assertThatThrownBy(() -> RunLengths.parse(5, 4, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(problem);
  }
}
