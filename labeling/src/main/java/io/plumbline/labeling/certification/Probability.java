package io.plumbline.labeling.certification;

final class Probability {
  private Probability() {}

  static void check(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The " + name + " must lie between 0 and 1, both excluded, but is " + value + ".");
    }
  }
}
