package io.plumbline.workforce.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./workforce, jdbc:h2:file:./workforce;WRITE_DELAY=0;LOCK_TIMEOUT=20000",
    "jdbc:h2:mem:x;write_delay=9, jdbc:h2:mem:x;write_delay=9;LOCK_TIMEOUT=20000",
    "jdbc:postgresql://db/workforce, jdbc:postgresql://db/workforce",
  })
  void h2_is_told_to_write_every_commit_at_once_unless_the_url_says_otherwise(
      String given, String complete) {
    assertThat(new DatabaseUrl(given).complete()).isEqualTo(complete);
  }
}
