package io.plumbline.labeling.label;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import java.util.Optional;

/** Masks, as {@link MaskAnnotation} writes and reads them. */
record MaskForm(MaskAnnotation form, String jobName) implements ManifestForm {

  static MaskForm of(String attribute, LabelCategories categories, String jobName) {
    return new MaskForm(new MaskAnnotation(new MaskAttribute(attribute), categories), jobName);
  }

  @Override
  public ObjectNode annotation(GivenLabel given) {
    return form.write(
        given.label().as(Label.OfMask.class).mask(),
        given.confidence(),
        new Origin(given.annotator(), jobName, Optional.of(given.date())));
  }

  @Override
  public Optional<Label> read(ObjectNode line) {
    return form.read(line).map(Label.OfMask::new);
  }
}
