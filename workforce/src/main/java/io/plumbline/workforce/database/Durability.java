package io.plumbline.workforce.database;

import org.springframework.jdbc.core.JdbcOperations;

/** Makes all that is committed outlive a {@code kill -9}. */
@FunctionalInterface
public interface Durability {
  void ensure();

  /** Of a database that writes each commit at once. */
  static Durability ofCommit() {
    return () -> {};
  }

  /**
   * Of H2, which holds commits back for up to half a second (its WRITE_DELAY) and after a crash
   * stands where it stood then. Letting it write each commit at once makes its file grow by tens of
   * kilobytes a commit.
   */
  static Durability ofH2(JdbcOperations jdbc) {
    return () -> jdbc.execute("CHECKPOINT");
  }
}
