package io.plumbline.workforce.simulation;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import java.util.ArrayList;
import java.util.List;

/**
 * How a simulated worker draws the boxes of an image: it misses some, gives some a wrong class, is
 * off at each edge by a share of the box's side, and invents one now and then.
 *
 * @param classes the number of labels
 */
record BoxDrawing(BoxLabel truth, int classes, Slips slips) {

  /** What it draws; without slips the truth. */
  BoxAnswer boxes() {
    List<Box> drawn = new ArrayList<>();
    int thing = 0;
    for (ScoredBox scored : truth.boxes()) {
      if (!slips.misses(thing)) {
        drawn.add(drawn(scored.box(), thing));
      }
      thing++;
    }
    slips.invented(truth.size(), classes).ifPresent(drawn::add);
    return new BoxAnswer(truth.size(), drawn);
  }

  private Box drawn(Box box, int thing) {
    ImageSize image = truth.size();
    int left = within(0, box.left() + off("left", thing, box.width()), image.width() - 1);
    int top = within(0, box.top() + off("top", thing, box.height()), image.height() - 1);
    int right = within(left + 1, box.right() + off("right", thing, box.width()), image.width());
    int bottom = within(top + 1, box.bottom() + off("bottom", thing, box.height()), image.height());
    int classId = slips.classOf(thing, box.classId(), classes);
    return new Box(classId, left, top, right - left, bottom - top);
  }

  private int off(String edge, int thing, int side) {
    return slips.off(edge, thing, side);
  }

  private static int within(int least, int value, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
