package io.plumbline.workforce.database;

import java.util.Locale;

/** The JDBC URL of the service's database: H2 by default, PostgreSQL in production. */
public record DatabaseUrl(String value) {
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

  public boolean isH2() {
    return value.startsWith("jdbc:h2:");
  }

  private static String withSetting(String url, String name, String setting) {
    return url.toUpperCase(Locale.ROOT).contains(";" + name + "=")
        ? url
        : url + ";" + name + "=" + setting;
  }
}
