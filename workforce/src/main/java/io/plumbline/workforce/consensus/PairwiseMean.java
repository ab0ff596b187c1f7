package io.plumbline.workforce.consensus;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** The mean over all pairs of a list. */
final class PairwiseMean {
  /**
   * From which mean quality on answers agree. Half is what a matched pair of boxes has by Pascal
   * VOC's rule (M. Everingham et al., IJCV 88, 2010): below it they are rather of different things.
   */
  static final double SURE = 0.5;

  private PairwiseMean() {}

  /** The mean, in the order of the list; 1 where there is no pair. */
  static <T> double of(List<T> values, ToDoubleBiFunction<T, T> quality) {
    return IntStream.range(0, values.size())
        .boxed()
        .flatMapToDouble(
            one ->
                IntStream.range(one + 1, values.size())
                    .mapToDouble(
                        other -> quality.applyAsDouble(values.get(one), values.get(other))))
        .average()
        .orElse(1);
  }
}
