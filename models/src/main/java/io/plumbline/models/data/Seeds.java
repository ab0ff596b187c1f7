package io.plumbline.models.data;

/**
 * Derives independent seeds from one, so that each fold, epoch and object draws the same numbers
 * however the work before it went.
 */
public final class Seeds {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /**
   * A seed for the given path of numbers below {@code seed}: each step is SplitMix64's finaliser
   * (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
   *
   * @param seed of random bits: a small number that is also a step of the path gives what another
   *     seed gives elsewhere
   */
  public static long derive(long seed, long... path) {
    long state = finalise(seed + GOLDEN_GAMMA);
    for (long step : path) {
      state = finalise(state ^ finalise(step + GOLDEN_GAMMA));
    }
    return state;
  }

  private static long finalise(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
