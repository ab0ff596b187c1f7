package io.plumbline.inference;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.models.prediction.PredictedItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the boxes that a model drew to whole pixels: each edge goes to the nearest border between
 * pixels, and what lies beyond the image is cut off. A box of which nothing is left goes; the
 * others keep their order, the surest first.
 */
final class PredictedBoxes {
  private PredictedBoxes() {}

  static Prediction of(PredictedItem.Detected item) {
    ImageSize size = ImageSize.ofColour(item.width(), item.height());
    Label label = new Label.OfBoxes(new BoxLabel(size, whole(item.boxes(), size)));
    return Prediction.of(item.id(), label, item.confidence(), item.confidence());
  }

  private static List<ScoredBox> whole(
      List<io.plumbline.models.data.ScoredBox> boxes, ImageSize size) {
    List<ScoredBox> whole = new ArrayList<>();
    for (io.plumbline.models.data.ScoredBox each : boxes) {
      int left = within(each.box().left(), size.width());
      int top = within(each.box().top(), size.height());
      int right = within(each.box().right(), size.width());
      int bottom = within(each.box().bottom(), size.height());
      if (right > left && bottom > top) {
        Box box = new Box(each.box().label(), left, top, right - left, bottom - top);
        whole.add(new ScoredBox(box, each.score()));
      }
    }
    return whole;
  }

  private static int within(double edge, int length) {
    return (int) Math.max(0, Math.min(length, Math.round(edge)));
  }
}
