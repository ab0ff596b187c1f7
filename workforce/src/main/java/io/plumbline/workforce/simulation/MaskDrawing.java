package io.plumbline.workforce.simulation;

import io.plumbline.labeling.masks.Mask;
import java.util.Optional;

/**
 * How a simulated worker paints the mask of an image: of its connected things it misses some, gives
 * some a wrong class, and paints each in a place and of a size that are off by a share of the
 * thing's own; now and then it invents one. What it paints later covers what it painted before.
 */
final class MaskDrawing {
  private final Mask truth;
  private final int classes;
  private final Slips slips;
  private final Canvas canvas;

  /**
   * @param classes the number of labels
   */
  MaskDrawing(Mask truth, int classes, Slips slips) {
    this.truth = truth;
    this.classes = classes;
    this.slips = slips;
    this.canvas = new Canvas(truth.size());
  }

  /** What it paints; without slips the truth. */
  Mask mask() {
    Things things = new Things(truth);
    long thing = 0;
    for (Optional<Thing> next = things.next(); next.isPresent(); next = things.next()) {
      if (!slips.misses(thing)) {
        paint(next.get(), thing);
      }
      thing++;
    }
    slips
        .invented(truth.size(), classes)
        .ifPresent(box -> canvas.paintEllipse(box, box.classId() + 1));
    return canvas.mask();
  }

  /** Each edge is where the growth and the shift together bring it, each with half the variance. */
  private void paint(Thing thing, long number) {
    double share = thing.size() / Math.sqrt(2);
    int growth = slips.off("growth", number, share);
    int right = slips.off("right", number, share);
    int down = slips.off("down", number, share);
    int classId = 1 + slips.classOf(number, thing.classId() - 1, classes);
    Shape shape = Shape.of(thing, Math.max(0, growth), truth.size()).grown(growth);
    canvas.paint(shape, right, down, classId);
  }
}
