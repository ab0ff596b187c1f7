package io.plumbline.trainer;

import io.plumbline.labeling.label.Label;
import io.plumbline.models.data.DataItem;
import java.util.List;

/**
 * What people have said about the objects of a job.
 *
 * @param classes the names of all classes in index order, those without an object included
 * @param objects the labelled objects, in id order
 */
record HumanLabels(List<String> classes, List<LabeledObject> objects) {
  HumanLabels {
    classes = List.copyOf(classes);
    objects = List.copyOf(objects);
  }

  /** One object and what people said about it. */
  record LabeledObject(DataItem item, Label label) {}
}
