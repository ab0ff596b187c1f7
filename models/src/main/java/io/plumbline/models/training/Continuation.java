package io.plumbline.models.training;

import io.plumbline.models.engine.Batcher;
import io.plumbline.models.engine.Network;
import io.plumbline.models.tensor.Tensor;
import java.util.List;
import java.util.function.Supplier;

/**
 * A training that goes on where another one ended, with a rise and fall of the learning rate of its
 * own.
 *
 * @param task what is trained on
 * @param start all parameters of the network in the beginning
 * @param epochs more passes over the objects
 */
record Continuation<X>(FitTask<X> task, List<Tensor> start, int epochs) implements FitTask<X> {
  @Override
  public int classes() {
    return task.classes();
  }

  @Override
  public int size() {
    return task.size();
  }

  @Override
  public long id(int row) {
    return task.id(row);
  }

  @Override
  public int stratum(int row) {
    return task.stratum(row);
  }

  @Override
  public String annotation(int row) {
    return task.annotation(row);
  }

  @Override
  public List<X> inputs() {
    return task.inputs();
  }

  @Override
  public Batcher<X> encoder() {
    return task.encoder();
  }

  @Override
  public Variation<X> variation() {
    return task.variation();
  }

  @Override
  public Supplier<Network> network() {
    return () -> {
      Network network = task.network().get();
      network.load(start);
      return network;
    };
  }

  @Override
  public Recipe recipe() {
    return task.recipe().withMaxEpochs(epochs);
  }

  @Override
  public Loss<X> loss(int[] rows) {
    return task.loss(rows);
  }
}
