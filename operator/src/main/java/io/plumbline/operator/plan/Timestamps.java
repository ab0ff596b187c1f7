package io.plumbline.operator.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes instants as the status and the step documents have them. */
public final class Timestamps {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** UTC, microseconds, with a Z, as in metav1.MicroTime. */
  public static String micros(Instant instant) {
    return MICROSECONDS.format(instant) + "Z";
  }

  /** UTC, seconds, with a Z, as in metav1.Time. */
  public static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A status timestamp as a step's date: without its zone. */
  public static String stepDate(String micros) {
    return micros.substring(0, micros.length() - 1);
  }
}
