package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.dense.Canvas;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.Placement;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.training.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lays an image anywhere on the square, and its boxes with it. */
final class BoxVariation implements Variation<BoxSample> {
  /** Of a box that reaches beyond the square, less than that is no object any more. */
  private static final double SMALLEST_SHARE = 0.4;

  private final InputFormat.Letterbox format;
  private final Canvas canvas;

  BoxVariation(InputFormat.Letterbox format) {
    this.format = format;
    this.canvas = new Canvas(format.side(), format);
  }

  @Override
  public BoxSample vary(BoxSample sample, SplittableRandom random) {
    Placement placement =
        Placement.draw(
            random, sample.picture(), format.side(), Placement.Mirror.of(format.channels()));
    Picture picture = canvas.lay(sample.picture(), placement, random);
    List<Box> boxes = placed(sample.boxes(), placement, format.side());
    return new BoxSample(picture, boxes, boxes);
  }

  /** The boxes where they lie on the square, cut at its edges. */
  static List<Box> placed(List<Box> boxes, Placement placement, int side) {
    List<Box> placed = new ArrayList<>();
    for (Box box : boxes) {
      double one = placement.canvasX(box.left());
      double other = placement.canvasX(box.right());
      double left = Math.max(0, Math.min(one, other));
      double top = Math.max(0, placement.canvasY(box.top()));
      double width = Math.min(side, Math.max(one, other)) - left;
      double height = Math.min(side, placement.canvasY(box.bottom())) - top;
      double whole = Math.abs(other - one) * placement.zoomY() * box.height();
      if (width > 0 && height > 0 && width * height >= SMALLEST_SHARE * whole) {
        placed.add(new Box(box.label(), left, top, width, height));
      }
    }
    return placed;
  }
}
