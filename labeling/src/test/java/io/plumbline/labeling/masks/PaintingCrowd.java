package io.plumbline.labeling.masks;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up workers who paint an image whose true mask is known. */
final class PaintingCrowd {
  private final Mask truth;
  private final int classes;
  private final Random random;

  PaintingCrowd(Mask truth, int classes, long seed) {
    this.truth = truth;
    this.classes = classes;
    this.random = new Random(seed);
  }

  /** Pixels of which a share is wrong, each by itself: any class, the background included. */
  WorkerMask noisy(String worker, double errorRate) {
    byte[] pixels = Masks.bytes(truth);
    for (int i = 0; i < pixels.length; i++) {
      if (random.nextDouble() < errorRate) {
        pixels[i] = (byte) random.nextInt(classes + 1);
      }
    }
    return new WorkerMask(worker, Mask.of(truth.width(), truth.height(), pixels));
  }

  /** Squares of which a share is wrong as a whole, as when people overlook or mix up things. */
  WorkerMask blotchy(String worker, double errorRate, int side) {
    byte[] pixels = Masks.bytes(truth);
    int columns = (truth.width() + side - 1) / side;
    int[] shift = new int[columns * ((truth.height() + side - 1) / side)];
    Arrays.setAll(shift, i -> random.nextDouble() < errorRate ? 1 + random.nextInt(classes) : 0);
    for (int i = 0; i < pixels.length; i++) {
      int square = i / truth.width() / side * columns + i % truth.width() / side;
      pixels[i] = (byte) ((pixels[i] + shift[square]) % (classes + 1));
    }
    return new WorkerMask(worker, Mask.of(truth.width(), truth.height(), pixels));
  }

  /** The class with the most votes at each pixel; of several the lowest. */
  static Mask majority(List<WorkerMask> answers) {
    Mask first = answers.get(0).mask();
    byte[] pixels = new byte[first.pixels()];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = i;
      int[] votes = new int[Mask.MOST_CLASSES + 1];
      answers.forEach(answer -> votes[answer.mask().classAt(pixel)]++);
      pixels[i] =
          (byte)
              IntStream.range(0, votes.length)
                  .reduce(0, (best, k) -> votes[k] > votes[best] ? k : best);
    }
    return Mask.of(first.width(), first.height(), pixels);
  }
}
