package io.plumbline.models.image;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.engine.TorchScriptBody;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.UnsuitableModelException;
import java.nio.file.Path;
import java.util.List;

/**
 * A TorchScript image network with a linear layer on its features. The module takes (batch, 3, 224,
 * 224) and gives (batch, features), or (batch, features, height, width), of which the mean is
 * taken.
 */
public final class ImageBackbone extends Network {
  /** The size and normalisation of ImageNet models, as in torchvision. */
  public static final InputFormat.Pixels IMAGENET =
      new InputFormat.Pixels(224, 3, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  private static final double BODY_RATE = 0.1;

  private final TorchScriptBody body;
  private final LinearHead head;

  /**
   * Loads the module and adds a random head from the engine's random state.
   *
   * @throws UnsuitableModelException with one sentence when the file is no such module
   */
  public ImageBackbone(Path torchScript, InputFormat.Pixels format, int classes) {
    try {
      body = new TorchScriptBody(torchScript, manager());
      body.parameters().forEach((name, array) -> learn(BODY + name, array, BODY_RATE));
      head = new LinearHead(manager(), store(), features(torchScript, format), classes);
      addBlock(HEAD, head.block(), 1);
    } catch (RuntimeException e) {
      manager().close();
      throw e;
    }
  }

  private long features(Path torchScript, InputFormat.Pixels format) {
    try (NDManager scope = batchScope()) {
      Shape shape = new Shape(1, format.channels(), format.side(), format.side());
      Shape features = features(new NDList(scope.zeros(shape))).getShape();
      if (features.dimension() == 2) {
        return features.get(1);
      }
    } catch (EngineException e) {
      throw unsuitable(torchScript, e);
    }
    throw unsuitable(torchScript, null);
  }

  private static UnsuitableModelException unsuitable(Path torchScript, EngineException cause) {
    return new UnsuitableModelException(
        "%s does not make features of images of shape (batch, 3, 224, 224)".formatted(torchScript),
        cause);
  }

  private NDArray features(NDList input) {
    NDArray output = body.run(store(), input).get(0);
    return output.getShape().dimension() == 4 ? output.flatten(2, 3).mean(new int[] {2}) : output;
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
