package io.plumbline.models.training;

import io.plumbline.models.data.LabeledItem;
import java.util.List;

/**
 * What people have labelled.
 *
 * @param labels all classes of the job in index order, those without an object included
 * @param items the labelled objects, in id order
 */
public record TrainingSet(List<String> labels, List<LabeledItem> items) {
  /** Copies both lists. */
  public TrainingSet {
    labels = List.copyOf(labels);
    items = List.copyOf(items);
  }
}
