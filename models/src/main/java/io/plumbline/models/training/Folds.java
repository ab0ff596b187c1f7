package io.plumbline.models.training;

import io.plumbline.models.data.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits the objects for cross-validation: within each stratum (a class, say) by keyed hash of id
 * and seed, dealt out in turn, so folds are alike in size and classes.
 */
final class Folds {
  private static final long PURPOSE = 0x666f6c64;

  private final int[] foldOf;

  Folds(FitTask<?> task, long seed, int folds) {
    foldOf = new int[task.size()];
    int[] rows =
        IntStream.range(0, task.size())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer row) -> task.stratum(row))
                    .thenComparingLong(row -> Seeds.derive(seed, PURPOSE, task.id(row))))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < rows.length; i++) {
      foldOf[rows[i]] = i % folds;
    }
  }

  /** The rows to predict in a fold. */
  int[] heldOut(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == fold).toArray();
  }

  /** The rows to train on in a fold. */
  int[] training(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] != fold).toArray();
  }

  @Override
  public String toString() {
    return Arrays.toString(foldOf);
  }
}
