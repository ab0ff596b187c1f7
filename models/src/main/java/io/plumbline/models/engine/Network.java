package io.plumbline.models.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network's parameters in native memory and its forward pass. All of its memory is freed by
 * {@link #close()}. Use one network from one thread at a time.
 */
public abstract class Network implements AutoCloseable {
  /** All parameters below the head. */
  public static final String BODY = "body.";

  /** The parameters of the layer on top, which has a row or more for each class. */
  public static final String HEAD = "head.";

  private final NDManager manager;
  private final ParameterStore store;
  private final Map<String, Weight> weights = new LinkedHashMap<>();

  /** A network without parameters yet, on the GPU if there is one. */
  protected Network() {
    this(ComputeDevice.best());
  }

  /** A network without parameters yet, on that device. */
  protected Network(Device device) {
    manager = NDManager.newBaseManager(device);
    store = new ParameterStore(manager, false);
    JniUtils.setGradMode(false);
  }

  /**
   * What the network says about a batch: logits, or what its task takes for them.
   *
   * @param input what the network's encoder made of the batch
   * @return shape (batch, classes), or (batch, channels, height, width) of a network that looks at
   *     each place; attached to the input's manager
   */
  public abstract NDArray logits(NDList input, Mode mode);

  /** The manager that owns the parameters. */
  protected final NDManager manager() {
    return manager;
  }

  /** The store that blocks take their parameters from. */
  protected final ParameterStore store() {
    return store;
  }

  /** Adds an array that is learnt. */
  protected final NDArray learn(String name, NDArray array, double rateFactor) {
    array.setRequiresGradient(true);
    return add(new Weight(name, array, Optional.of(rateFactor)));
  }

  /** Adds all parameters of an initialised block; statistics are kept but not learnt. */
  protected final void addBlock(String prefix, Block block, double rateFactor) {
    block
        .getParameters()
        .forEach(
            pair -> {
              NDArray array = pair.getValue().getArray();
              if (pair.getValue().requiresGradient()) {
                learn(prefix + pair.getKey(), array, rateFactor);
              } else {
                add(new Weight(prefix + pair.getKey(), array, Optional.empty()));
              }
            });
  }

  private NDArray add(Weight weight) {
    if (weights.put(weight.name(), weight) != null) {
      throw new IllegalStateException("two parameters are called " + weight.name());
    }
    return weight.array();
  }

  /** All parameters, in the order in which they were added. */
  public final Collection<Weight> weights() {
    return weights.values();
  }

  /** A copy of the parameters' values. */
  public final List<Tensor> tensors() {
    List<Tensor> copies = new ArrayList<>();
    weights.forEach(
        (name, weight) ->
            copies.add(
                new Tensor(
                    name, weight.array().getShape().getShape(), weight.array().toFloatArray())));
    return copies;
  }

  /**
   * Overwrites every parameter.
   *
   * @throws UnsuitableModelException when one is missing or has another shape
   */
  public final void load(List<Tensor> tensors) {
    int loaded = tensors.stream().mapToInt(t -> loadIfFits(t) ? 1 : 0).sum();
    if (loaded != weights.size()) {
      throw new UnsuitableModelException(
          "the parameters do not fit the network: %d of %d have the right name and shape"
              .formatted(loaded, weights.size()));
    }
  }

  /**
   * Overwrites the parameters that have the name and shape of one given; the others stay.
   *
   * @return whether this one did
   */
  public final boolean loadIfFits(Tensor tensor) {
    if (!fits(tensor)) {
      return false;
    }
    copy(tensor, weights.get(tensor.name()).array());
    return true;
  }

  /** Whether a parameter has the name and shape of the one given. */
  public final boolean fits(Tensor tensor) {
    Weight weight = weights.get(tensor.name());
    return weight != null && weight.array().getShape().equals(new Shape(tensor.shape()));
  }

  private void copy(Tensor from, NDArray to) {
    JniUtils.setGradMode(false);
    try (NDManager scope = manager.newSubManager()) {
      scope.create(from.values(), new Shape(from.shape())).copyTo(to);
    }
  }

  /** The logits of a batch as Java arrays, without a gradient. */
  public final float[] evaluate(NDList input) {
    JniUtils.setGradMode(false);
    return logits(input, Mode.INFERENCE).toFloatArray();
  }

  /** A manager for one batch; close it when the batch is done. */
  public final NDManager batchScope() {
    return manager.newSubManager();
  }

  @Override
  public void close() {
    manager.close();
  }

  /**
   * One parameter.
   *
   * @param name its name in files
   * @param array its values
   * @param rateFactor what multiplies the learning rate; empty for statistics
   */
  public record Weight(String name, NDArray array, Optional<Double> rateFactor) {}
}
