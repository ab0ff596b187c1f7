package io.plumbline.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void derived_seeds_never_change_from_version_to_version() {
    assertThat(Seeds.derive(42)).isEqualTo(new SplittableRandom(42).nextLong());
    assertThat(Seeds.derive(42, 1, 2)).isEqualTo(8782979713686873332L);
  }

  @Test
  void every_path_below_seeds_of_random_bits_has_a_seed_of_its_own() {
    SplittableRandom random = new SplittableRandom(1);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      long seed = random.nextLong();
      seen.add(Seeds.derive(seed));
      for (long step = -3; step <= 3; step++) {
        seen.add(Seeds.derive(seed, step));
        for (long next = -3; next <= 3; next++) {
          seen.add(Seeds.derive(seed, step, next));
        }
      }
    }

    assertThat(seen).hasSize(7 + 49 + 343);
  }
}
