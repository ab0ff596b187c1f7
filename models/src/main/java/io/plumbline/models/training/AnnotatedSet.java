package io.plumbline.models.training;

import io.plumbline.models.data.Annotated;
import java.util.List;

/**
 * Images on which people have drawn.
 *
 * @param labels all classes of the job in index order, those never drawn included
 * @param items the images, in id order
 * @param <A> what is drawn on one image: a list of boxes, or a mask
 */
public record AnnotatedSet<A>(List<String> labels, List<Annotated<A>> items) {
  /** Copies both lists. */
  public AnnotatedSet {
    labels = List.copyOf(labels);
    items = List.copyOf(items);
  }
}
