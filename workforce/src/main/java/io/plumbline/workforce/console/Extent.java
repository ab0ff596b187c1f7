package io.plumbline.workforce.console;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether something was read to its end, or only as far as one look may go. */
public enum Extent {
  ALL,
  FIRST;

  /** This and something else that was read beside it. */
  public Extent and(Extent other) {
    return this == ALL ? other : FIRST;
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
