package io.plumbline.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.initializer.XavierInitializer;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.InputFormat;

/**
 * A small convolutional network: stages of convolution, batch normalisation and rectifier, each
 * ending in a halving of the sides until about seven pixels are left; then the mean over the
 * picture, dropout and a linear layer. Wider images get more stages and a first step of two.
 */
public final class CompactCnn extends Network {
  private static final int SMALLEST_SIDE = 9;
  private static final int LARGE_SIDE = 48;
  private static final int FIRST_WIDTH = 16;
  private static final int LAST_WIDTH = 128;

  private final SequentialBlock body = new SequentialBlock();
  private final LinearHead head;

  /** A network with random parameters from the engine's random state. */
  public CompactCnn(InputFormat.Pixels format, int classes) {
    int features = addStages(format.side());
    body.setInitializer(
        new XavierInitializer(
            XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2),
        Parameter.Type.WEIGHT);
    body.initialize(
        manager(), DataType.FLOAT32, new Shape(1, format.channels(), format.side(), format.side()));
    head = new LinearHead(manager(), store(), features, classes);
    addBlock(BODY, body, 1);
    addBlock(HEAD, head.block(), 1);
  }

  private int addStages(int side) {
    int left = side;
    int width = FIRST_WIDTH;
    if (side > LARGE_SIDE) {
      addConvolution(width, 2);
      left = (left + 1) / 2;
    } else {
      addConvolution(width, 1);
    }
    while (left >= SMALLEST_SIDE) {
      body.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      left /= 2;
      width = Math.min(LAST_WIDTH, 2 * width);
      addConvolution(width, 1);
      addConvolution(width, 1);
    }
    body.add(Pool.globalAvgPool2dBlock());
    return width;
  }

  private void addConvolution(int width, int stride) {
    body.add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optStride(new Shape(stride, stride))
                .setFilters(width)
                .optBias(false)
                .build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock());
  }

  @Override
  public NDArray logits(NDList input, Mode mode) {
    boolean training = mode == Mode.TRAINING;
    return head.logits(body.forward(store(), input, training).singletonOrThrow(), mode);
  }
}
