package io.plumbline.quickstart.scene;

import java.util.List;
import java.util.stream.IntStream;

/** Digits that are upright bars, each as wide as its value and two pixels more. */
public final class Bars {
  static final int HEIGHT = 20;

  private Bars() {}

  public static List<Digit> deck(int size) {
    return IntStream.range(0, size).mapToObj(i -> bar(i % 10)).toList();
  }

  static Digit bar(int value) {
    float[] ink = new float[Digit.SIDE * Digit.SIDE];
    for (int y = 4; y < 4 + HEIGHT; y++) {
      for (int x = 8; x < 8 + width(value); x++) {
        ink[y * Digit.SIDE + x] = 1;
      }
    }
    return new Digit(value, ink);
  }

  static int width(int value) {
    return value + 2;
  }
}
