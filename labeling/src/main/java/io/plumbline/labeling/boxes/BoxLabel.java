package io.plumbline.labeling.boxes;

import io.plumbline.labeling.InputException;
import java.util.List;

/** The boxes of one image, all of which lie in it; none means that nothing is there. */
public record BoxLabel(ImageSize size, List<ScoredBox> boxes) {

  /**
   * @throws InputException when a box reaches beyond the image
   */
  public BoxLabel {
    boxes = List.copyOf(boxes);
    for (ScoredBox scored : boxes) {
      if (!size.contains(scored.box())) {
        throw new InputException(
            "a box reaches to (%d, %d), but the image has %d x %d pixels"
                .formatted(
                    scored.box().right(), scored.box().bottom(), size.width(), size.height()));
      }
    }
  }
}
