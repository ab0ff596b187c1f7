package io.plumbline.models.training;

import ai.djl.ndarray.types.Shape;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.engine.Network;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that {@link CrossValidatedTraining} needs to know of a task type.
 *
 * @param classes how many classes there are
 * @param items the usable objects
 * @param inputs them, encoded
 * @param encoder makes batches
 * @param variation for training batches
 * @param network a new network, initialised from the engine's random state
 * @param recipe the numbers
 * @param <X> an encoded object
 */
public record LearningTask<X>(
    int classes,
    List<LabeledItem> items,
    List<X> inputs,
    InputEncoder<X> encoder,
    Variation<X> variation,
    Supplier<Network> network,
    Recipe recipe)
    implements FitTask<X> {
  @Override
  public int size() {
    return items.size();
  }

  /** The class of an object. */
  public int label(int row) {
    return items.get(row).label();
  }

  @Override
  public long id(int row) {
    return items.get(row).item().id();
  }

  @Override
  public int stratum(int row) {
    return label(row);
  }

  @Override
  public String annotation(int row) {
    return Integer.toString(label(row));
  }

  /** The cross-entropy with smoothed labels, weighted against rare classes being neglected. */
  @Override
  public Loss<X> loss(int[] rows) {
    Targets targets = new Targets(this, rows);
    return (scope, logits, batch, varied) ->
        logits
            .logSoftmax(1)
            .mul(scope.create(targets.of(batch), new Shape(batch.length, classes)))
            .sum()
            .neg();
  }
}
