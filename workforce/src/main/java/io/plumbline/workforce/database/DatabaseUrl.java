package io.plumbline.workforce.database;

import java.util.Locale;
import java.util.Optional;

/** The JDBC URL of the service's database: H2 by default, PostgreSQL in production. */
public record DatabaseUrl(String value) {
  /**
   * @throws IllegalArgumentException when it is of another database; the URL itself, which may hold
   *     a password, is not told
   */
  public DatabaseUrl {
    if (!value.startsWith("jdbc:h2:") && !value.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "PLUMBLINE_DATABASE_URL must start with jdbc:h2: or jdbc:postgresql:");
    }
  }

  /**
   * The URL to connect to. An H2 database waits longer for locks than its two seconds, since a
   * batch is loaded in one go, and is closed by its last connection rather than by the JVM's
   * shutdown, which would close it under the calls that are still being answered.
   */
  public String complete() {
    return isH2()
        ? withSetting(withSetting(value, "LOCK_TIMEOUT", "20000"), "DB_CLOSE_ON_EXIT", "FALSE")
        : value;
  }

  /**
   * What each new connection says first. PostgreSQL would take a replica whose node vanished for
   * alive for two hours, and keep for it the batch that it was loading or writing; this makes it a
   * minute and a half.
   */
  public Optional<String> greeting() {
    return isH2()
        ? Optional.empty()
        : Optional.of(
            "SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 10;"
                + " SET tcp_keepalives_count = 3");
  }

  public boolean isH2() {
    return value.startsWith("jdbc:h2:");
  }

  private static String withSetting(String url, String name, String setting) {
    return url.toUpperCase(Locale.ROOT).contains(";" + name + "=")
        ? url
        : url + ";" + name + "=" + setting;
  }
}
