package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void every_object_is_in_exactly_one_shard(int shards) {
    LongStream.range(0, 100)
        .forEach(
            id ->
                assertThat(
                        IntStream.range(0, shards)
                            .filter(number -> new Shard(number, shards).has(id))
                            .count())
                    .isEqualTo(1));
  }

  @Test
  void a_shard_that_there_is_not_is_refused() {
    assertThatThrownBy(() -> new Shard(2, 2))
        .hasMessage("JOB_COMPLETION_INDEX is 2 but there are 2 shards");
  }
}
