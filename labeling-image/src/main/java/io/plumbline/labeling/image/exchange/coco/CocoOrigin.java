package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.manifest.ClassLabel.Annotator;
import java.util.List;

/** Whose an image's annotations are: those with a score are a model's, as in COCO's results. */
final class CocoOrigin {
  static final String FORMAT = "coco";

  private CocoOrigin() {}

  static <T> Annotator of(List<CocoObject<T>> objects) {
    return objects.stream().anyMatch(object -> object.score().isPresent())
        ? Annotator.MACHINE
        : Annotator.HUMAN;
  }
}
