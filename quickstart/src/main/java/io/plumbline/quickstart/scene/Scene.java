package io.plumbline.quickstart.scene;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.masks.Mask;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A grey picture of some digits, and what is on it.
 *
 * @param picture the pixels
 * @param boxes the smallest one around each digit; its class is the digit
 * @param mask the pixels of all digits; a digit's class is one more than itself
 */
public record Scene(BufferedImage picture, List<Box> boxes, Mask mask) {
  public Scene {
    boxes = List.copyOf(boxes);
  }

  /** The boxes as a label that is certain. */
  public BoxLabel boxLabel() {
    ImageSize size = new ImageSize(picture.getWidth(), picture.getHeight(), 1);
    return new BoxLabel(size, boxes.stream().map(box -> new ScoredBox(box, 1)).toList());
  }
}
