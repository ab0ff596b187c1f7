package io.plumbline.models.sample;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.training.LearningTask;
import io.plumbline.models.training.Recipe;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clouds of points in a plane, one for each class, which overlap; a linear network tells them. */
public final class Points {
  private final int classes;
  private final List<LabeledItem> items = new ArrayList<>();
  private final List<float[]> inputs = new ArrayList<>();
  private final Random random;

  /** No points yet. */
  public Points(int classes, long seed) {
    this.classes = classes;
    this.random = new Random(seed);
  }

  /** Adds points of a class. */
  public Points add(int label, int count) {
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * label / classes;
      items.add(new LabeledItem(new DataItem(10L * items.size(), new ItemContent.Text("")), label));
      inputs.add(
          new float[] {
            (float) (Math.cos(angle) + 0.6 * random.nextGaussian()),
            (float) (Math.sin(angle) + 0.6 * random.nextGaussian())
          });
    }
    return this;
  }

  /** The task of telling them apart. */
  public LearningTask<float[]> task(Recipe recipe) {
    return new LearningTask<>(
        classes,
        items,
        inputs,
        new Encoder(),
        (input, random) -> input,
        () -> new Linear(classes),
        recipe);
  }

  private static final class Encoder implements InputEncoder<float[]> {
    @Override
    public float[] encode(ItemContent content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] bytes(float[] input) {
      return ByteBuffer.allocate(8).putFloat(input[0]).putFloat(input[1]).array();
    }

    @Override
    public NDList batch(NDManager scope, List<float[]> inputs) {
      float[] values = new float[2 * inputs.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = inputs.get(i / 2)[i % 2];
      }
      return new NDList(scope.create(values, new Shape(inputs.size(), 2)));
    }
  }

  private static final class Linear extends Network {
    private final LinearHead head;

    Linear(int classes) {
      head = new LinearHead(manager(), store(), 2, classes);
      addBlock(HEAD, head.block(), 1);
    }

    @Override
    public NDArray logits(NDList input, Mode mode) {
      return head.logits(input.singletonOrThrow(), mode);
    }
  }
}
