package io.plumbline.workforce.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as the database stores them: milliseconds, UTC. */
public final class Times {
  private Times() {}

  /** Now, to the millisecond, so that a time read back equals the time written. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public static OffsetDateTime column(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  public static Optional<Instant> read(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
