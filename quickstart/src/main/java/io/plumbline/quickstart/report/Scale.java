package io.plumbline.quickstart.report;

/** Numbers that look well on an axis. */
final class Scale {
  private static final double CLOSEST = 1e-6;

  private Scale() {}

  /** A step of 1, 2 or 5 times a power of ten that divides a range into four to ten parts. */
  static double niceStep(double range) {
    double rough = Math.max(range, 1) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double leading = rough / power;
    return power * (leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10);
  }

  /**
   * Spreads confidences near 1, where most of them are: the number of nines, {@code -log10(1 -
   * confidence)}.
   */
  static double nines(double confidence) {
    return -Math.log10(Math.max(1 - confidence, CLOSEST));
  }
}
