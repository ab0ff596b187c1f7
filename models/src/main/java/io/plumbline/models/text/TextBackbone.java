package io.plumbline.models.text;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.engine.TorchScriptBody;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.UnsuitableModelException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A TorchScript sentence encoder with a linear layer on top. The module takes token ids and mask,
 * and types if it has a third argument, each of shape (batch, length); its first output is (batch,
 * features), or (batch, length, features), of which the mean over the masked tokens is taken.
 */
public final class TextBackbone extends Network {
  private static final int LONGEST = 128;
  private static final int PROBE = 4;
  private static final int FEWEST_ARGUMENTS = 2;
  private static final int MOST_ARGUMENTS = 3;
  private static final double BODY_RATE = 0.02;

  private final TorchScriptBody body;
  private final LinearHead head;

  /**
   * Loads the module and adds a random head from the engine's random state.
   *
   * @throws UnsuitableModelException with one sentence when the file is no TorchScript module
   * @throws EngineException when the module takes another number of arguments
   */
  public TextBackbone(Path torchScript, InputFormat.Tokens format, int classes) {
    try {
      body = new TorchScriptBody(torchScript, manager());
      body.parameters().forEach((name, array) -> learn(BODY + name, array, BODY_RATE));
      head = new LinearHead(manager(), store(), probe(format.arguments()), classes);
      addBlock(HEAD, head.block(), 1);
    } catch (RuntimeException e) {
      manager().close();
      throw e;
    }
  }

  /**
   * Finds out how many arguments the module takes.
   *
   * @throws UnsuitableModelException with one sentence when the file is no such module
   */
  public static InputFormat.Tokens formatOf(Path torchScript) {
    return IntStream.rangeClosed(FEWEST_ARGUMENTS, MOST_ARGUMENTS)
        .mapToObj(arguments -> new InputFormat.Tokens(LONGEST, arguments))
        .filter(format -> takes(torchScript, format))
        .findFirst()
        .orElseThrow(
            () ->
                new UnsuitableModelException(
                    "%s takes neither (ids, mask) nor (ids, mask, types)".formatted(torchScript)));
  }

  private static boolean takes(Path torchScript, InputFormat.Tokens format) {
    try (TextBackbone accepted = new TextBackbone(torchScript, format, 2)) {
      return !accepted.weights().isEmpty();
    } catch (EngineException e) {
      return false;
    }
  }

  private long probe(int arguments) {
    try (NDManager scope = batchScope()) {
      NDList input = new NDList();
      for (int i = 0; i < arguments; i++) {
        input.add(scope.ones(new Shape(1, PROBE), DataType.INT64));
      }
      return features(input).getShape().get(1);
    }
  }

  private NDArray features(NDList input) {
    NDArray output = body.run(store(), input).get(0);
    if (output.getShape().dimension() == 2) {
      return output;
    }
    NDArray mask = input.get(1).toType(DataType.FLOAT32, false).expandDims(2);
    return output.mul(mask).sum(new int[] {1}).div(mask.sum(new int[] {1}));
  }

  @Override
  public NDArray logits(NDList input, Mode mode) {
    return head.logits(features(input), mode);
  }

  @Override
  public void close() {
    body.close();
    super.close();
  }
}
