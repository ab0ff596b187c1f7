package io.plumbline.workforce.consensus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxQuality;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.workforce.answer.BoxAnswers;
import java.util.List;

/**
 * Boxes: sure when the mean quality over all pairs of answers, each taken as a prediction of the
 * other, reaches {@value PairwiseMean#SURE}. The quality is Ground Truth's ({@link BoxQuality}).
 *
 * @param form how answers draw boxes
 */
record BoxConsensus(BoxAnswers form) implements Consensus {
  @Override
  public boolean isSure(List<ObjectNode> answers) {
    List<List<Box>> drawn = answers.stream().map(answer -> form.read(answer).boxes()).toList();
    return PairwiseMean.of(drawn, BoxConsensus::quality) >= PairwiseMean.SURE;
  }

  private static double quality(List<Box> one, List<Box> other) {
    return BoxQuality.of(one.stream().map(box -> new ScoredBox(box, 1)).toList(), other);
  }
}
