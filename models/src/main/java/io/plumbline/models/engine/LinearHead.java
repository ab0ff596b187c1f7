package io.plumbline.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;

/** Dropout and a linear layer from features to logits. */
public final class LinearHead {
  private static final float DROPOUT = 0.2f;

  private final SequentialBlock block;
  private final ParameterStore store;

  /** A head with random parameters from the engine's random state. */
  public LinearHead(NDManager manager, ParameterStore store, long features, int classes) {
    this.store = store;
    block =
        new SequentialBlock()
            .add(Dropout.builder().optRate(DROPOUT).build())
            .add(Linear.builder().setUnits(classes).build());
    block.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    block.initialize(manager, DataType.FLOAT32, new Shape(1, features));
  }

  /** The block that owns the parameters. */
  public Block block() {
    return block;
  }

  /** Shape (batch, features) to shape (batch, classes). */
  public NDArray logits(NDArray features, Mode mode) {
    return block.forward(store, new NDList(features), mode == Mode.TRAINING).singletonOrThrow();
  }
}
