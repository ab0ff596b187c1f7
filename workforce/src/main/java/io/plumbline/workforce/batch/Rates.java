package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;
import java.util.Optional;

/** Shares, from 0 to 1. */
final class Rates {
  private Rates() {}

  /** The rate, or 0 when the field is absent. */
  static BigDecimal orZero(BigDecimal rate, String field) {
    BigDecimal value = Optional.ofNullable(rate).orElse(BigDecimal.ZERO);
    Requirement.that(
        value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
        "field \"" + field + "\" is " + value + ", but must be from 0 to 1");
    return value;
  }
}
