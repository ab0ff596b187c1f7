package io.plumbline.quickstart.scene;

import java.util.Random;

/**
 * A textured surface: a level with light from one side, waves, spots and grain, each drawn anew.
 */
final class Ground {
  private static final int SPOTS = 6;

  private final int side;
  private final Random random;

  /**
   * @param side of the square in pixels
   */
  Ground(int side, Random random) {
    this.side = side;
    this.random = random;
  }

  /** Levels from 0 (black) to 1, row by row; they may lie a little outside. */
  float[] levels() {
    float[] levels = new float[side * side];
    add(levels, light());
    add(levels, waves());
    add(levels, spots());
    double grain = between(0.01, 0.06);
    for (int i = 0; i < levels.length; i++) {
      levels[i] += (float) (grain * random.nextGaussian());
    }
    return levels;
  }

  /** The level at a place. */
  private interface Layer {
    double at(double x, double y);
  }

  private void add(float[] levels, Layer layer) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] += (float) layer.at((double) (i % side) / side, (double) (i / side) / side);
    }
  }

  private Layer light() {
    double level = between(0.12, 0.38);
    double right = between(-0.12, 0.12);
    double down = between(-0.12, 0.12);
    return (x, y) -> level + right * (x - 0.5) + down * (y - 0.5);
  }

  private Layer waves() {
    double angle = between(0, Math.PI);
    double height = between(0, 0.06);
    double turns = 2 * Math.PI * between(3, 14);
    double across = turns * StrictMath.cos(angle);
    double down = turns * StrictMath.sin(angle);
    return (x, y) -> height * StrictMath.sin(across * x + down * y);
  }

  /** Random levels on a coarse grid, and between them what lies between. */
  private Layer spots() {
    double height = between(0.02, 0.12);
    int grid = SPOTS + 1;
    double[] values = random.doubles(grid * (long) grid, -height, height).toArray();
    return (x, y) -> {
      int left = (int) (x * SPOTS);
      int top = (int) (y * SPOTS);
      double right = x * SPOTS - left;
      double below = y * SPOTS - top;
      int at = top * grid + left;
      return (1 - below) * ((1 - right) * values[at] + right * values[at + 1])
          + below * ((1 - right) * values[at + grid] + right * values[at + grid + 1]);
    };
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
