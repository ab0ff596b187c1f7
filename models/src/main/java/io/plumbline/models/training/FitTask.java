package io.plumbline.models.training;

import io.plumbline.models.engine.Batcher;
import io.plumbline.models.engine.Network;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every training needs to know of a task type.
 *
 * @param <X> an encoded object
 */
interface FitTask<X> {
  /** How many classes there are. */
  int classes();

  /** How many objects there are. */
  int size();

  /** The id of an object. */
  long id(int row);

  /** Objects of the same stratum are dealt out evenly over the folds. */
  int stratum(int row);

  /** What people said about an object, as far as the encoded object does not tell it. */
  String annotation(int row);

  /** The objects, encoded. */
  List<X> inputs();

  /** Makes batches. */
  Batcher<X> encoder();

  /** For training batches. */
  Variation<X> variation();

  /** A new network, initialised from the engine's random state. */
  Supplier<Network> network();

  /** The numbers. */
  Recipe recipe();

  /** The loss of a training on those rows. */
  Loss<X> loss(int[] rows);
}
