package io.plumbline.labeling.boxes;

import java.util.List;

/** One worker's answer about an image as it was handed in. */
public record BoxAnswer(ImageSize size, List<Box> boxes) {
  public BoxAnswer {
    boxes = List.copyOf(boxes);
  }
}
