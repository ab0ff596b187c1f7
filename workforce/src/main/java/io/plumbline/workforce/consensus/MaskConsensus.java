package io.plumbline.workforce.consensus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskQuality;
import io.plumbline.workforce.answer.MaskAnswers;
import java.util.List;

/**
 * Masks: sure when the mean quality over all pairs of answers reaches {@value PairwiseMean#SURE}.
 * The quality is Ground Truth's ({@link MaskQuality}); masks of different sizes have none. Larger
 * ones than {@value #MOST_PIXELS} pixels are not compared, and taken for sure: all answers are held
 * at once.
 *
 * @param form how answers paint masks
 */
record MaskConsensus(MaskAnswers form) implements Consensus {
  static final long MOST_PIXELS = 10_000_000;

  @Override
  public boolean isSure(List<ObjectNode> answers) {
    if (answers.stream().anyMatch(answer -> form.pixels(answer) > MOST_PIXELS)) {
      return true;
    }
    List<Mask> painted = answers.stream().map(form::read).toList();
    return PairwiseMean.of(painted, MaskConsensus::quality) >= PairwiseMean.SURE;
  }

  private static double quality(Mask one, Mask other) {
    return one.isAsLargeAs(other) ? MaskQuality.of(one, other) : 0;
  }
}
