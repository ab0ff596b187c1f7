package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import java.util.ArrayList;
import java.util.List;

/** Boxes as numbers in a checkpoint. */
final class BoxFinding {
  private static final int NUMBERS = 6;

  private BoxFinding() {}

  static float[] values(List<ScoredBox> boxes) {
    float[] values = new float[NUMBERS * boxes.size()];
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i).box();
      values[NUMBERS * i] = box.label();
      values[NUMBERS * i + 1] = (float) box.left();
      values[NUMBERS * i + 2] = (float) box.top();
      values[NUMBERS * i + 3] = (float) box.width();
      values[NUMBERS * i + 4] = (float) box.height();
      values[NUMBERS * i + 5] = (float) boxes.get(i).score();
    }
    return values;
  }

  static List<ScoredBox> boxes(float[] values) {
    List<ScoredBox> boxes = new ArrayList<>();
    for (int i = 0; i + NUMBERS <= values.length; i += NUMBERS) {
      Box box =
          new Box((int) values[i], values[i + 1], values[i + 2], values[i + 3], values[i + 4]);
      boxes.add(new ScoredBox(box, values[i + 5]));
    }
    return boxes;
  }
}
