package io.plumbline.workforce.database;

import java.util.Locale;

/**
 * The JDBC URL of the service's database. To an H2 URL it adds what keeps an acknowledged answer
 * through a {@code kill -9}: H2 otherwise delays writing commits by half a second (WRITE_DELAY,
 * H2's "SET WRITE_DELAY"), and its lock timeout of one second is too short for bulk loading.
 */
public record DatabaseUrl(String value) {
  /** The URL to connect to. */
  public String complete() {
    return value.startsWith("jdbc:h2:")
        ? withSetting(withSetting(value, "WRITE_DELAY", "0"), "LOCK_TIMEOUT", "20000")
        : value;
  }

  private static String withSetting(String url, String name, String setting) {
    return url.toUpperCase(Locale.ROOT).contains(";" + name + "=")
        ? url
        : url + ";" + name + "=" + setting;
  }
}
