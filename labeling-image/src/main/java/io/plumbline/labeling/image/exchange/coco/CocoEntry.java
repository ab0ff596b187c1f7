package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.masks.Mask;
import java.util.List;
import java.util.Optional;

/**
 * An annotation to be written.
 *
 * @param box around it, with its class
 * @param area in pixels
 * @param pixels which of them, where that is known
 * @param confidence from 0 to 1
 */
record CocoEntry(Box box, long area, Optional<RunLengths> pixels, double confidence) {

  static List<CocoEntry> of(BoxLabel label) {
    return label.boxes().stream().map(CocoEntry::of).toList();
  }

  private static CocoEntry of(ScoredBox scored) {
    Box box = scored.box();
    return new CocoEntry(box, box.area(), Optional.empty(), scored.confidence());
  }

  /** One for each class in the mask. */
  static List<CocoEntry> of(Mask mask, double confidence) {
    return MaskRegion.of(mask).stream().map(region -> of(region, confidence)).toList();
  }

  private static CocoEntry of(MaskRegion region, double confidence) {
    RunLengths pixels = region.pixels();
    return new CocoEntry(region.box(), pixels.area(), Optional.of(pixels), confidence);
  }
}
