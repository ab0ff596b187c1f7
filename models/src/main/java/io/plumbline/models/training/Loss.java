package io.plumbline.models.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * How far what a network says is from what people said.
 *
 * @param <X> an encoded object
 */
@FunctionalInterface
public interface Loss<X> {
  /**
   * The loss of a batch, with a gradient.
   *
   * @param scope owns what else is needed
   * @param output what the network said
   * @param batch the objects' rows
   * @param varied them, as they were shown to the network
   * @return a scalar
   */
  NDArray of(NDManager scope, NDArray output, int[] batch, List<X> varied);
}
