package io.plumbline.labeling.label;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Optional;

/** Boxes, as {@link BoxAnnotation} writes and reads them. */
record BoxForm(BoxAnnotation form, String jobName) implements ManifestForm {

  static BoxForm of(String attribute, LabelCategories categories, String jobName) {
    return new BoxForm(new BoxAnnotation(new LabelAttribute(attribute), categories), jobName);
  }

  @Override
  public ObjectNode annotation(GivenLabel given) {
    return form.write(
        given.label().as(Label.OfBoxes.class).boxes(),
        new Origin(given.annotator(), jobName, Optional.of(given.date())));
  }

  @Override
  public Optional<Label> read(ObjectNode line) {
    return form.read(line).map(Label.OfBoxes::new);
  }
}
