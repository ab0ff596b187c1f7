package io.plumbline.models.image;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.folder.InputFormat;
import java.io.IOException;
import java.util.List;

/** Makes an image file a square of bytes, and those a normalised batch. */
public final class PixelEncoder implements InputEncoder<byte[]> {
  private final InputFormat.Pixels format;
  private final Resampler resampler;
  private final float[][] normalised;

  /** An encoder to that format. */
  public PixelEncoder(InputFormat.Pixels format) {
    this.format = format;
    this.resampler = new Resampler(format.side(), format.channels());
    this.normalised = new float[format.channels()][256];
    for (int c = 0; c < format.channels(); c++) {
      for (int value = 0; value < 256; value++) {
        normalised[c][value] =
            (float) ((value / 255.0 - format.mean().get(c)) / format.deviation().get(c));
      }
    }
  }

  @Override
  public byte[] encode(ItemContent content) throws UnusableItemException, IOException {
    return resampler.scale(PixelContent.decode(content));
  }

  @Override
  public byte[] bytes(byte[] input) {
    return input;
  }

  @Override
  public NDList batch(NDManager scope, List<byte[]> inputs) {
    int plane = format.side() * format.side();
    float[] values = new float[inputs.size() * format.channels() * plane];
    int at = 0;
    for (byte[] input : inputs) {
      for (int i = 0; i < input.length; i++) {
        values[at++] = normalised[i / plane][input[i] & 255];
      }
    }
    Shape shape = new Shape(inputs.size(), format.channels(), format.side(), format.side());
    return new NDList(scope.create(values, shape));
  }
}
