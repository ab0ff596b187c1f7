package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.BoxQuality;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.masks.MaskQuality;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What is lost on an object when the model's label takes the place of people's: 0 or 1 for a class,
 * 1 less the quality for boxes and masks. Masks are read from the store, two at a time.
 */
final class LabelLoss {
  private final ObjectStore store;

  LabelLoss(ObjectStore store) {
    this.store = store;
  }

  /**
   * The loss on one object, from 0 to 1; all is lost where people gave no label.
   *
   * @throws IOException when a mask cannot be read
   * @throws IllegalArgumentException when the two labels are of different task types
   */
  double of(Label predicted, Optional<Label> people) throws IOException {
    return people.isPresent() ? of(predicted, people.get()) : 1;
  }

  private double of(Label predicted, Label people) throws IOException {
    if (predicted instanceof Label.OfBoxes drawn) {
      return ofBoxes(drawn.boxes(), people.as(Label.OfBoxes.class).boxes());
    }
    if (predicted instanceof Label.OfMask painted) {
      return ofMasks(read(painted.mask()), read(people.as(Label.OfMask.class).mask()));
    }
    return predicted.equals(people.as(Label.OfClass.class)) ? 0 : 1;
  }

  private static double ofBoxes(BoxLabel predicted, BoxLabel people) {
    return 1
        - BoxQuality.of(predicted.boxes(), people.boxes().stream().map(ScoredBox::box).toList());
  }

  /** A mask of another size than people's is about another image. */
  private static double ofMasks(Mask predicted, Mask people) {
    return predicted.isAsLargeAs(people) ? 1 - MaskQuality.of(predicted, people) : 1;
  }

  private Mask read(MaskLabel label) throws IOException {
    try (InputStream png = store.read(label.png())) {
      return new MaskPngReader(png, ObjectUri.format(label.png())).numbers(label.values());
    }
  }
}
