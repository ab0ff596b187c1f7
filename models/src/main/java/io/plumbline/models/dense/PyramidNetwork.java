package io.plumbline.models.dense;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.engine.TorchScriptBody;
import io.plumbline.models.folder.UnsuitableModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network that says something about each place of an image, in the shape of a U (Ronneberger,
 * Fischer and Brox, "U-Net", 2015): convolutions that halve the sides again and again, then
 * convolutions that see the coarse picture enlarged beside the finer one. Enlarging is by the
 * nearest pixel, since the engine has no transposed convolution. With a TorchScript backbone, the
 * backbone's features are one more, coarsest picture.
 */
public final class PyramidNetwork extends Network {
  private static final int[] WIDTHS = {16, 32, 64, 96};
  private static final double BACKBONE_RATE = 0.1;

  private final List<Convolutions> down = new ArrayList<>();
  private final List<Convolutions> up = new ArrayList<>();
  private final Optional<TorchScriptBody> backbone;
  private final Convolutions head;
  private final int finest;
  private final float[] offsets;

  /**
   * A network with random parameters from the engine's random state.
   *
   * @param channels of the image
   * @param finest what is said about, in halvings of the image's sides less one: 0 for places of 2
   *     x 2 pixels, 1 for 4 x 4
   * @param offsets what is added to each of the output's channels
   * @param torchScript the backbone, which takes (batch, 3, height, width) and gives (batch,
   *     features, smaller height, smaller width)
   * @throws UnsuitableModelException with one sentence when the file is no such module
   */
  public PyramidNetwork(int channels, int finest, float[] offsets, Optional<Path> torchScript) {
    this.finest = finest;
    this.offsets = offsets.clone();
    try {
      addDown(channels);
      backbone = torchScript.map(path -> new TorchScriptBody(path, manager()));
      int coarsest = WIDTHS[WIDTHS.length - 1] + torchScript.map(this::backboneWidth).orElse(0);
      addUp(coarsest);
      head = convolutions(WIDTHS[finest]).addLinear(offsets.length).initialised();
      addBlock(HEAD, head.block(), 1);
    } catch (RuntimeException e) {
      manager().close();
      throw e;
    }
  }

  private Convolutions convolutions(int inputs) {
    return new Convolutions(manager(), store(), inputs);
  }

  private void addDown(int channels) {
    int inputs = channels;
    for (int level = 0; level < WIDTHS.length; level++) {
      Convolutions stage = convolutions(inputs).add(WIDTHS[level], 2);
      down.add((level == 0 ? stage : stage.add(WIDTHS[level], 1)).initialised());
      addBlock(BODY + "down" + level + ".", down.get(level).block(), 1);
      inputs = WIDTHS[level];
    }
  }

  private void addUp(int coarsest) {
    int inputs = coarsest;
    for (int level = WIDTHS.length - 2; level >= finest; level--) {
      Convolutions stage = convolutions(inputs + WIDTHS[level]).add(WIDTHS[level], 1);
      up.add((level == finest ? stage.add(WIDTHS[level], 1) : stage).initialised());
      addBlock(BODY + "up" + level + ".", up.get(up.size() - 1).block(), 1);
      inputs = WIDTHS[level];
    }
  }

  private int backboneWidth(Path torchScript) {
    TorchScriptBody body = backbone.orElseThrow();
    body.parameters()
        .forEach((name, array) -> learn(BODY + "backbone." + name, array, BACKBONE_RATE));
    try (NDManager scope = batchScope()) {
      Shape shape =
          body.run(store(), new NDList(scope.zeros(new Shape(1, 3, 64, 64)))).get(0).getShape();
      if (shape.dimension() == 4 && shape.get(0) == 1) {
        return (int) shape.get(1);
      }
    } catch (EngineException e) {
      throw unsuitable(torchScript, e);
    }
    throw unsuitable(torchScript, null);
  }

  private static UnsuitableModelException unsuitable(Path torchScript, EngineException cause) {
    return new UnsuitableModelException(
        "%s does not make maps of features of images of shape (batch, 3, height, width)"
            .formatted(torchScript),
        cause);
  }

  @Override
  public NDArray logits(NDList input, Mode mode) {
    NDArray image = input.singletonOrThrow();
    List<NDArray> levels = new ArrayList<>();
    NDArray current = image;
    for (Convolutions stage : down) {
      current = stage.of(current, mode);
      levels.add(current);
    }
    if (backbone.isPresent()) {
      NDArray features = backbone.get().run(store(), input).get(0);
      current = current.concat(enlarged(features, current), 1);
    }
    for (int i = 0; i < up.size(); i++) {
      NDArray finer = levels.get(levels.size() - 2 - i);
      current = up.get(i).of(finer.concat(enlarged(current, finer), 1), mode);
    }
    NDArray said = head.of(current, mode);
    return said.add(image.getManager().create(offsets, new Shape(1, offsets.length, 1, 1)));
  }

  private static NDArray enlarged(NDArray coarse, NDArray like) {
    long[] size = {like.getShape().get(2), like.getShape().get(3)};
    return coarse.getNDArrayInternal().interpolation(size, 0, false);
  }

  @Override
  public void close() {
    backbone.ifPresent(TorchScriptBody::close);
    super.close();
  }
}
