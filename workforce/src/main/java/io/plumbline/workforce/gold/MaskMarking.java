package io.plumbline.workforce.gold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskQuality;
import io.plumbline.workforce.answer.MaskAnswers;
import io.plumbline.workforce.truth.MaskFiles;

/**
 * Masks score Ground Truth's mean IoU over the classes in either, the background excluded ({@link
 * MaskQuality}). A mask of another size than the truth's scores 0.
 */
record MaskMarking(MaskAnswers form, MaskFiles files) implements Marking {
  @Override
  public double score(ObjectNode answer, Label truth) {
    Mask right = files.read(truth.as(Label.OfMask.class).mask());
    if (form.pixels(answer) != right.pixels()) {
      return 0;
    }
    Mask painted = form.read(answer);
    return painted.isAsLargeAs(right) ? MaskQuality.of(painted, right) : 0;
  }
}
