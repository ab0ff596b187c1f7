package io.plumbline.models.dense;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import io.plumbline.models.engine.Mode;

/** A few convolutions in a row, with random parameters from the engine's random state. */
final class Convolutions {
  private final NDManager manager;
  private final ParameterStore store;
  private final int inputs;
  private final SequentialBlock block = new SequentialBlock();

  Convolutions(NDManager manager, ParameterStore store, int inputs) {
    this.manager = manager;
    this.store = store;
    this.inputs = inputs;
  }

  /** Adds a convolution of 3 x 3 pixels with batch normalisation and rectifier. */
  Convolutions add(int width, int stride) {
    block
        .add(convolution(width, 3, 1, stride).optBias(false).build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock());
    return this;
  }

  /** Adds a linear layer at each place. */
  Convolutions addLinear(int width) {
    block.add(convolution(width, 1, 0, 1).build());
    return this;
  }

  private static Conv2d.Builder convolution(int width, int kernel, int padding, int stride) {
    return Conv2d.builder()
        .setKernelShape(new Shape(kernel, kernel))
        .optPadding(new Shape(padding, padding))
        .optStride(new Shape(stride, stride))
        .setFilters(width);
  }

  /** Draws the parameters. */
  Convolutions initialised() {
    block.setInitializer(
        new XavierInitializer(
            XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2),
        Parameter.Type.WEIGHT);
    block.initialize(manager, DataType.FLOAT32, new Shape(1, inputs, 16, 16));
    return this;
  }

  Block block() {
    return block;
  }

  NDArray of(NDArray input, Mode mode) {
    return block.forward(store, new NDList(input), mode == Mode.TRAINING).singletonOrThrow();
  }
}
