package io.plumbline.models.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pieces into which the pixels that are not background fall, of whatever class they are; pixels
 * hang together in eight directions.
 *
 * @param of the piece of each pixel, {@value #NONE} for the background
 * @param pieces by number
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Regions(int[] of, List<Region> pieces) {
  /** What the background belongs to. */
  static final int NONE = -1;

  /**
   * A piece.
   *
   * @param pixels how many it has
   * @param winner the class that most of it has, pixels counted by their probability
   * @param share of the winner, from 0 to 1
   */
  record Region(int pixels, byte winner, double share) {}

  /**
   * Finds the pieces.
   *
   * @param width pixels in a row
   * @param classes the surest class of each pixel
   * @param probability of that class
   */
  static Regions find(int width, byte[] classes, float[] probability) {
    int[] of = new int[classes.length];
    Arrays.fill(of, NONE);
    Flood flood = new Flood(width, classes, of);
    List<Region> pieces = new ArrayList<>();
    for (int at = 0; at < of.length; at++) {
      if (classes[at] != 0 && of[at] == NONE) {
        int pixels = flood.from(at, pieces.size());
        pieces.add(vote(flood.reached(), pixels, classes, probability));
      }
    }
    return new Regions(of, pieces);
  }

  private static Region vote(int[] places, int pixels, byte[] classes, float[] probability) {
    double[] votes = new double[256];
    double all = 0;
    for (int i = 0; i < pixels; i++) {
      votes[classes[places[i]] & 255] += probability[places[i]];
      all += probability[places[i]];
    }
    int winner = 0;
    for (int c = 1; c < votes.length; c++) {
      winner = votes[c] > votes[winner] ? c : winner;
    }
    return new Region(pixels, (byte) winner, votes[winner] / all);
  }

  /** Marks all pixels of a piece. */
  private static final class Flood {
    private final int width;
    private final byte[] classes;
    private final int[] of;
    private final int[] reached;
    private int count;

    Flood(int width, byte[] classes, int[] of) {
      this.width = width;
      this.classes = classes;
      this.of = of;
      this.reached = new int[of.length];
    }

    int[] reached() {
      return reached;
    }

    int from(int start, int piece) {
      count = 0;
      mark(start, piece);
      for (int done = 0; done < count; done++) {
        int x = reached[done] % width;
        int row = reached[done] - x;
        for (int near = Math.max(0, x - 1); near <= Math.min(width - 1, x + 1); near++) {
          mark(row - width + near, piece);
          mark(row + near, piece);
          mark(row + width + near, piece);
        }
      }
      return count;
    }

    private void mark(int at, int piece) {
      if (at >= 0 && at < of.length && classes[at] != 0 && of[at] == NONE) {
        of[at] = piece;
        reached[count++] = at;
      }
    }
  }
}
