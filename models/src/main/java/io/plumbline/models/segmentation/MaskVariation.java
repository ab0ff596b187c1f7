package io.plumbline.models.segmentation;

import io.plumbline.models.dense.Canvas;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.Placement;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.training.Variation;
import java.util.SplittableRandom;

/** Lays an image, or a part of it, on the square, and its mask with it by the nearest pixel. */
final class MaskVariation implements Variation<MaskSample> {
  private final InputFormat.Tiles format;
  private final Canvas canvas;

  MaskVariation(InputFormat.Tiles format) {
    this.format = format;
    this.canvas = new Canvas(format.side(), format);
  }

  @Override
  public MaskSample vary(MaskSample sample, SplittableRandom random) {
    Placement placement =
        Placement.draw(
            random, sample.picture(), format.side(), Placement.Mirror.of(format.channels()));
    Picture picture = canvas.lay(sample.picture(), placement, random);
    return new MaskSample(picture, placed(sample, placement, format.side()));
  }

  static byte[] placed(MaskSample sample, Placement placement, int side) {
    byte[] placed = new byte[side * side];
    for (int i = 0; i < placed.length; i++) {
      int from = placement.nearest(sample.picture(), i % side, i / side);
      placed[i] = from < 0 ? (byte) MaskSample.UNKNOWN : sample.wanted()[from];
    }
    return placed;
  }
}
