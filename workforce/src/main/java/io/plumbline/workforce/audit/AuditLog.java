package io.plumbline.workforce.audit;

import io.plumbline.workforce.database.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what, and when. Lines are only added, and taken away when they are old. */
public final class AuditLog {
  private static final int MOST_LINES = 200;
  private static final int LONGEST_WHO = 256;
  private static final int LONGEST_ABOUT = 1024;

  private final JdbcClient jdbc;
  private final Clock clock;

  public AuditLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a line; in the caller's transaction where it has one. */
  public void note(String who, String what, String about) {
    jdbc.sql("INSERT INTO audit (at, who, what, about) VALUES (:at, :who, :what, :about)")
        .param("at", Times.column(Times.now(clock)))
        .param("who", cut(who, LONGEST_WHO))
        .param("what", what)
        .param("about", cut(about, LONGEST_ABOUT))
        .update();
  }

  /** The newest lines from before a time, newest first, at most 200. */
  public List<AuditLine> before(Instant time) {
    return jdbc.sql(
            "SELECT at, who, what, about FROM audit WHERE at < :time"
                + " ORDER BY at DESC, id DESC LIMIT :most")
        .param("time", Times.column(time))
        .param("most", MOST_LINES)
        .query(
            (row, n) ->
                new AuditLine(
                    Times.read(row, "at").orElseThrow(),
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("about")))
        .list();
  }

  /** Takes away what was noted before a time. */
  public void forgetBefore(Instant time) {
    jdbc.sql("DELETE FROM audit WHERE at < :time").param("time", Times.column(time)).update();
  }

  private static String cut(String text, int longest) {
    // PostgreSQL cannot store U+0000.
    String clean = text.replace('\0', ' ');
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }
}
