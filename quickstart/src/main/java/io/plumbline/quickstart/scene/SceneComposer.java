package io.plumbline.quickstart.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Pastes digits of varied size, angle and brightness on textured surfaces. A picture depends on the
 * seed and its number alone.
 */
public final class SceneComposer {
  /** Pixels of a picture's side. */
  public static final int SIDE = 64;

  /** Digits on a picture. */
  public static final int MOST_DIGITS = 2;

  private static final int TRIES = 40;

  private final long seed;
  private final List<Digit> deck;

  /**
   * @param digits what is pasted: each at most once, as long as they last
   */
  public SceneComposer(long seed, List<Digit> digits) {
    this.seed = seed;
    this.deck = new ArrayList<>(digits);
    Collections.shuffle(deck, new Random(seed));
  }

  /**
   * A picture.
   *
   * @param number from 0
   */
  public Scene scene(int number) {
    // Mixed, since the first numbers of generators with neighbouring seeds are alike.
    Random random = new Random(new SplittableRandom(seed * 1_000_003 + number).nextLong());
    Canvas canvas = new Canvas(SIDE, new Ground(SIDE, random).levels());
    int wanted = 1 + random.nextInt(MOST_DIGITS);
    for (int i = 0; i < wanted; i++) {
      Digit digit = deck.get((number * MOST_DIGITS + i) % deck.size());
      paste(canvas, Stamp.drawn(digit, random), random);
    }
    return canvas.scene();
  }

  /** Where there is no room for a digit, there is one digit less. */
  private static void paste(Canvas canvas, Stamp stamp, Random random) {
    double strength = 0.5 + 0.4 * random.nextDouble();
    boolean pasted = false;
    for (int tries = 0; tries < TRIES && !pasted; tries++) {
      int left = random.nextInt(SIDE - stamp.bounds().width + 1);
      int top = random.nextInt(SIDE - stamp.bounds().height + 1);
      pasted = canvas.paste(stamp, left, top, strength);
    }
  }
}
