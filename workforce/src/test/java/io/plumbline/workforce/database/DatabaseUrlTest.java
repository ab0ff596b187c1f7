package io.plumbline.workforce.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./workforce, jdbc:h2:file:./workforce;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE",
    "jdbc:h2:mem:x;lock_timeout=9, jdbc:h2:mem:x;lock_timeout=9;DB_CLOSE_ON_EXIT=FALSE",
    "jdbc:postgresql://db/workforce, jdbc:postgresql://db/workforce",
  })
  void h2_gets_the_settings_that_the_service_needs_unless_the_url_has_them(
      String given, String complete) {
    assertThat(new DatabaseUrl(given).complete()).isEqualTo(complete);
  }

  @Test
  void another_database_is_refused_without_telling_the_url() {
    assertThatThrownBy(() -> new DatabaseUrl("jdbc:mysql://db/workforce?password=pw"))
        .hasMessage("PLUMBLINE_DATABASE_URL must start with jdbc:h2: or jdbc:postgresql:");
  }
}
