package io.plumbline.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam with bias correction (Kingma and Ba, 2015) and decoupled weight decay (Loshchilov and
 * Hutter, 2019), whose state can be saved and restored bit by bit. DJL's own optimiser keeps its
 * moments where no checkpoint can reach them.
 */
public final class Adam implements AutoCloseable {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final String FIRST = "adam.first.";
  private static final String SECOND = "adam.second.";

  private final Network network;
  private final NDManager manager;
  private final float weightDecay;
  private final double longestGradient;
  private final Map<String, Moments> moments = new LinkedHashMap<>();
  private long steps;

  /**
   * An optimiser of the network's learnt parameters, with its moments at zero.
   *
   * @param weightDecay of matrices, in shares of the learning rate
   * @param longestGradient the norm, over all parameters, to which longer gradients are shortened;
   *     infinite for none
   */
  public Adam(Network network, double weightDecay, double longestGradient) {
    this.longestGradient = longestGradient;
    this.network = network;
    this.manager = network.batchScope();
    this.weightDecay = (float) weightDecay;
    for (Network.Weight weight : network.weights()) {
      if (weight.rateFactor().isPresent()) {
        moments.put(weight.name(), new Moments(zeros(weight), zeros(weight)));
      }
    }
  }

  private NDArray zeros(Network.Weight weight) {
    return manager.zeros(weight.array().getShape());
  }

  /**
   * One step down the gradient of the loss.
   *
   * <p>The gradient is taken without DJL's {@code GradientCollector}: that one visits every array
   * of the process at each step and takes two handles of each gradient, which live as long as the
   * parameters do, so native memory grows with the number of steps.
   *
   * @param loss a scalar computed in gradient mode
   */
  public void step(NDArray loss, double learningRate) {
    try (NDArray one = loss.onesLike()) {
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }
    JniUtils.setGradMode(false);
    steps++;
    float share = share();
    for (Network.Weight weight : network.weights()) {
      weight
          .rateFactor()
          .ifPresent(factor -> update(weight, (float) (learningRate * factor), share));
    }
  }

  /**
   * What is left of each gradient (Pascanu, Mikolov and Bengio, "On the difficulty of training
   * recurrent neural networks", 2013, algorithm 1). The first batches' gradients are many times as
   * long as all later ones, and without it keep the steps short for as long as the second moments
   * remember them.
   */
  private float share() {
    if (Double.isInfinite(longestGradient)) {
      return 1;
    }
    try (NDManager scope = manager.newSubManager()) {
      NDList squares = new NDList();
      for (Network.Weight weight : network.weights()) {
        weight.rateFactor().ifPresent(factor -> squares.add(square(scope, weight.array())));
      }
      double norm = Math.sqrt(NDArrays.stack(squares).sum().getFloat());
      return (float) Math.min(1, longestGradient / norm);
    }
  }

  private static NDArray square(NDManager scope, NDArray array) {
    NDArray gradient = array.getGradient();
    gradient.attach(scope);
    return gradient.square().sum();
  }

  private void update(Network.Weight weight, float rate, float share) {
    Moments state = moments.get(weight.name());
    NDArray array = weight.array();
    try (NDArray gradient = array.getGradient()) {
      array
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(array, gradient, state.first(), state.second()),
              new NDList(array),
              rate,
              (float) (rate * biasCorrection()),
              array.getShape().dimension() > 1 ? weightDecay : 0,
              share,
              -1,
              BETA1,
              BETA2,
              EPSILON,
              true,
              true);
    }
  }

  private double biasCorrection() {
    return Math.sqrt(1 - Math.pow(BETA2, (double) steps)) / (1 - Math.pow(BETA1, (double) steps));
  }

  /** How many steps were taken. */
  public long steps() {
    return steps;
  }

  /** A copy of both moments of every learnt parameter. */
  public List<Tensor> tensors() {
    List<Tensor> copies = new ArrayList<>();
    moments.forEach(
        (name, state) -> {
          copies.add(tensor(FIRST + name, state.first()));
          copies.add(tensor(SECOND + name, state.second()));
        });
    return copies;
  }

  private static Tensor tensor(String name, NDArray array) {
    return new Tensor(name, array.getShape().getShape(), array.toFloatArray());
  }

  /**
   * Goes back to a saved state; tensors of other names are ignored.
   *
   * @param savedSteps the number of steps it was saved after
   */
  public void restore(long savedSteps, List<Tensor> saved) {
    steps = savedSteps;
    for (Tensor tensor : saved) {
      if (tensor.name().startsWith(FIRST)) {
        copy(tensor, moments.get(tensor.name().substring(FIRST.length())).first());
      } else if (tensor.name().startsWith(SECOND)) {
        copy(tensor, moments.get(tensor.name().substring(SECOND.length())).second());
      }
    }
  }

  private void copy(Tensor from, NDArray to) {
    try (NDManager scope = manager.newSubManager()) {
      scope.create(from.values(), to.getShape()).copyTo(to);
    }
  }

  @Override
  public void close() {
    manager.close();
  }

  private record Moments(NDArray first, NDArray second) {}
}
