package io.plumbline.labeling.consolidation;

import java.util.Arrays;

final class Votes {
  private Votes() {}

  /** Writes the share of the object's answers that each class has. */
  static void shares(AnswerTable table, int object, double[] shares) {
    Arrays.fill(shares, 0);
    for (int i = 0; i < table.answers(object); i++) {
      shares[table.label(table.start(object) + i)] += 1.0 / table.answers(object);
    }
  }
}
