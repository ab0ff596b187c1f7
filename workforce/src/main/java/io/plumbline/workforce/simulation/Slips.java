package io.plumbline.workforce.simulation;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import java.util.Optional;

/**
 * What one simulated worker does wrong on one image with several things: drawn by keyed hash, so
 * that it is the same whenever and in whatever order it is asked.
 */
final class Slips {
  private static final double SMALLEST = 0.05;
  private static final double LARGEST = 0.3;
  private static final long NO_THING = -1;

  private final KeyedHash numbers;
  private final SimulatedWorkerSpec worker;

  /**
   * @param numbers the worker's own for this image
   */
  Slips(KeyedHash numbers, SimulatedWorkerSpec worker) {
    this.numbers = numbers;
    this.worker = worker;
  }

  /** Whether the worker leaves the thing out. */
  boolean misses(long thing) {
    return uniform("miss", thing) < worker.missRate().doubleValue();
  }

  /** The class that the worker gives to a thing of this class. */
  int classOf(long thing, int truth, int classes) {
    return uniform("error", thing) < worker.errorRate().doubleValue()
        ? otherThan(truth, classes, uniform("wrong-class", thing))
        : truth;
  }

  /**
   * One of the other classes; the only one where there is no other.
   *
   * @param draw from 0 to below 1
   */
  static int otherThan(int truth, int classes, double draw) {
    if (classes == 1) {
      return truth;
    }
    int other = (int) (draw * (classes - 1));
    return other < truth ? other : other + 1;
  }

  /**
   * How many pixels the worker is off: normal, with a standard deviation of the jitter's share of
   * the size.
   *
   * @param what tells independent numbers about one thing apart
   */
  int off(String what, long thing, double size) {
    return (int) Math.round(worker.jitter().doubleValue() * size * normal(what, thing));
  }

  /** A thing that is not there: of any class, anywhere, each side 5 to 30 % of the image's. */
  Optional<Box> invented(ImageSize image, int classes) {
    if (uniform("invent", NO_THING) >= worker.inventRate().doubleValue()) {
      return Optional.empty();
    }
    int width = side("width", image.width());
    int height = side("height", image.height());
    return Optional.of(
        new Box(
            below("class", classes),
            below("left", image.width() - width + 1),
            below("top", image.height() - height + 1),
            width,
            height));
  }

  private int side(String what, int image) {
    double share = SMALLEST + (LARGEST - SMALLEST) * uniform("invented-" + what, NO_THING);
    return Math.max(1, (int) (share * image));
  }

  private int below(String what, int bound) {
    return (int) (uniform("invented-" + what, NO_THING) * bound);
  }

  /** The transform of G. E. P. Box and M. E. Muller (1958). */
  private double normal(String what, long thing) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(what + "/radius", thing)));
    return radius * StrictMath.cos(2 * Math.PI * uniform(what + "/angle", thing));
  }

  private double uniform(String what, long thing) {
    return numbers.derive(what).uniform(thing);
  }
}
