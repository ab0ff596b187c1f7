package io.plumbline.workforce.gold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.label.Label;
import io.plumbline.workforce.answer.ClassAnswers;

/** The right class scores 1, any other 0. */
record ClassMarking(ClassAnswers form) implements Marking {
  @Override
  public double score(ObjectNode answer, Label truth) {
    return form.read(answer) == truth.as(Label.OfClass.class).index() ? 1 : 0;
  }
}
