package io.plumbline.quickstart.results;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxQuality;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Boxes are as good as {@link BoxQuality} says. */
record BoxScoring() implements Scoring {
  @Override
  public Score of(Label label, Label truth) {
    List<ScoredBox> drawn = boxes(label);
    List<Box> real = boxes(truth).stream().map(ScoredBox::box).toList();
    TreeMap<Integer, Double> byClass = new TreeMap<>();
    Stream.concat(drawn.stream().map(ScoredBox::box), real.stream())
        .map(Box::classId)
        .distinct()
        .forEach(id -> byClass.put(id, ofClass(id, drawn, real)));
    return new Score(BoxQuality.of(drawn, real), byClass);
  }

  private static List<ScoredBox> boxes(Label label) {
    return label.as(Label.OfBoxes.class).boxes().boxes();
  }

  private static double ofClass(int id, List<ScoredBox> drawn, List<Box> real) {
    return BoxQuality.of(
        drawn.stream().filter(scored -> scored.box().classId() == id).toList(),
        real.stream().filter(box -> box.classId() == id).toList());
  }
}
