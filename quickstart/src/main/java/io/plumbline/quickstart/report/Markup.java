package io.plumbline.quickstart.report;

import java.util.Locale;

/** Text for HTML and SVG. */
final class Markup {
  private Markup() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A quality from 0 to 1. */
  static String quality(double quality) {
    return String.format(Locale.ROOT, "%.3f", quality);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String dollars(double amount) {
    return String.format(Locale.ROOT, "$%,.2f", amount);
  }

  /** A coordinate. */
  static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
