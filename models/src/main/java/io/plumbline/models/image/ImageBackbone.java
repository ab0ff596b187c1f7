package io.plumbline.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.engine.TorchScriptBody;
import io.plumbline.models.folder.InputFormat;
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
   * @throws IllegalArgumentException with one sentence when the file is no such module
   */
  public ImageBackbone(Path torchScript, InputFormat.Pixels format, int classes) {
    body = new TorchScriptBody(torchScript, manager());
    body.parameters().forEach((name, array) -> learn("body." + name, array, BODY_RATE));
    head = new LinearHead(manager(), store(), features(format), classes);
    addBlock(HEAD, head.block(), 1);
  }

  private long features(InputFormat.Pixels format) {
    try (NDManager scope = batchScope()) {
      Shape shape = new Shape(1, format.channels(), format.side(), format.side());
      return features(new NDList(scope.zeros(shape))).getShape().get(1);
    }
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
