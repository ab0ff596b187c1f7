package io.plumbline.labeling.certification;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where the model's errors lie among a pool's objects, ordered by falling confidence. */
record Layout(String name, boolean[] wrong, int tieSize) {
  static Layout of(String name, int pool, int tieSize, IntPredicate wrong) {
    boolean[] labels = new boolean[pool];
    for (int i = 0; i < pool; i++) {
      labels[i] = wrong.test(i);
    }
    return new Layout(name, labels, tieSize);
  }

  /** One error more than the tolerance allows, spread evenly: every prefix is on the edge. */
  static Layout evenlyAtTheTolerance(int pool, double epsilon) {
    return of("even", pool, 1, i -> Math.ceil(epsilon * (i + 1)) > Math.ceil(epsilon * i));
  }

  /** Errors first, then none: long prefixes violate though all new evidence is clean. */
  static Layout errorsAtTheTop(int pool, double epsilon) {
    int errors = (int) (epsilon * pool) + 1;
    return of("top", pool, 1, i -> i < errors);
  }

  /** Clean up to a boundary, then errors until the prefix is just over the tolerance, again. */
  static Layout errorsJustPastABoundary(int pool, double epsilon, int boundary) {
    int errors = (int) Math.ceil(1.05 * boundary * epsilon / (1 - epsilon)) + 1;
    return of("boundary " + boundary, pool, 1, i -> i % (boundary + errors) >= boundary);
  }

  /** Runs of errors: the share swings around the tolerance, wider and wider apart. */
  static Layout sawtooth(int pool, double epsilon) {
    boolean[] wrong = new boolean[pool];
    int errors = 0;
    boolean falling = true;
    for (int i = 0; i < pool; i++) {
      double share = i == 0 ? 0 : (double) errors / i;
      falling = falling ? share > 0.6 * epsilon || i < 40 : share > 1.2 * epsilon;
      wrong[i] = !falling && i >= 40;
      errors += wrong[i] ? 1 : 0;
    }
    return new Layout("sawtooth", wrong, 1);
  }

  /** The same errors with confidences that are equal in large groups. */
  Layout withTies(int size) {
    return new Layout(name + " in ties of " + size, wrong, size);
  }

  /** 1 where the model is wrong, else 0. */
  double[] losses() {
    return IntStream.range(0, wrong.length).mapToDouble(i -> wrong[i] ? 1 : 0).toArray();
  }

  int pool() {
    return wrong.length;
  }

  double confidence(int object) {
    return 1.0 - (double) (object / tieSize) / pool();
  }

  boolean endsTie(int object) {
    return object + 1 == pool() || (object + 1) / tieSize > object / tieSize;
  }

  @Override
  public String toString() {
    return name;
  }
}
