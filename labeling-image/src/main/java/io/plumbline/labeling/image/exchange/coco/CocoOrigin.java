package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.image.exchange.lines.DatasetWriter;
import java.util.List;

/** Whose an image's annotations are: those with a score are a model's, as in COCO's results. */
final class CocoOrigin {
  private CocoOrigin() {}

  static <T> Origin of(List<CocoObject<T>> objects) {
    boolean scored = objects.stream().anyMatch(object -> object.score().isPresent());
    return DatasetWriter.origin(scored ? Annotator.MACHINE : Annotator.HUMAN, "coco");
  }
}
