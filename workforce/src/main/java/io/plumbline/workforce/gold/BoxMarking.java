package io.plumbline.workforce.gold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxQuality;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.workforce.answer.BoxAnswers;
import java.util.List;

/** Boxes score Ground Truth's mean IoU over the classes in either ({@link BoxQuality}). */
record BoxMarking(BoxAnswers form) implements Marking {
  @Override
  public double score(ObjectNode answer, Label truth) {
    List<ScoredBox> drawn =
        form.read(answer).boxes().stream().map(box -> new ScoredBox(box, 1)).toList();
    List<Box> right =
        truth.as(Label.OfBoxes.class).boxes().boxes().stream().map(ScoredBox::box).toList();
    return BoxQuality.of(drawn, right);
  }
}
