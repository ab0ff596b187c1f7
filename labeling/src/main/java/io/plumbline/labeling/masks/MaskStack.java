package io.plumbline.labeling.masks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several workers' masks of one image, by the workers' names. Of each pixel, the workers' answers
 * make a pattern: a number whose digits are the answers. Only the classes that somebody painted are
 * digits, numbered anew, so that patterns of many workers fit into 64 bits.
 */
final class MaskStack {
  private final List<Mask> masks;
  private final int[] classes;
  private final int[] digits = new int[Mask.MOST_CLASSES + 1];

  /**
   * @throws IllegalArgumentException if there is none, they differ in size or a worker comes twice
   */
  MaskStack(List<WorkerMask> answers) {
    List<WorkerMask> sorted =
        answers.stream().sorted(Comparator.comparing(WorkerMask::workerId)).toList();
    check(sorted);
    this.masks = sorted.stream().map(WorkerMask::mask).toList();
    this.classes =
        masks.stream()
            .flatMapToInt(mask -> IntStream.of(mask.classesPresent()))
            .distinct()
            .sorted()
            .toArray();
    IntStream.range(0, classes.length).forEach(digit -> digits[classes[digit]] = digit);
    if (Math.pow(classes.length, masks.size()) >= Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%d workers with %d classes in one image are too many"
              .formatted(masks.size(), classes.length));
    }
  }

  private static void check(List<WorkerMask> answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("there is no mask to consolidate");
    }
    for (int i = 1; i < answers.size(); i++) {
      WorkerMask before = answers.get(i - 1);
      WorkerMask answer = answers.get(i);
      if (answer.workerId().equals(before.workerId())) {
        throw new IllegalArgumentException(answer.workerId() + " answered twice");
      }
      if (!answer.mask().isAsLargeAs(before.mask())) {
        throw new IllegalArgumentException(
            "%s painted %s, but %s %s"
                .formatted(before.workerId(), before.mask(), answer.workerId(), answer.mask()));
      }
    }
  }

  int workers() {
    return masks.size();
  }

  int width() {
    return masks.get(0).width();
  }

  int height() {
    return masks.get(0).height();
  }

  int pixels() {
    return masks.get(0).pixels();
  }

  /** How many classes somebody painted, the background included where somebody left it. */
  int digits() {
    return classes.length;
  }

  /** The class that a digit stands for. */
  int classOf(int digit) {
    return classes[digit];
  }

  long pattern(int pixel) {
    long pattern = 0;
    for (int worker = masks.size() - 1; worker >= 0; worker--) {
      pattern = pattern * classes.length + digits[masks.get(worker).classAt(pixel)];
    }
    return pattern;
  }

  /** Whether all workers gave the pixel the same class. */
  boolean isUnanimous(int pixel) {
    int first = masks.get(0).classAt(pixel);
    for (int worker = 1; worker < masks.size(); worker++) {
      if (masks.get(worker).classAt(pixel) != first) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody painted the pixel. */
  boolean isPainted(int pixel) {
    return !isUnanimous(pixel) || masks.get(0).classAt(pixel) != 0;
  }

  /** Writes the answers of a pattern, one a worker. */
  void split(long pattern, int[] answers) {
    long rest = pattern;
    for (int worker = 0; worker < answers.length; worker++) {
      answers[worker] = (int) (rest % classes.length);
      rest /= classes.length;
    }
  }
}
