package io.plumbline.workforce.consensus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.workforce.answer.ClassAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Classes: sure when the posterior of the class that leads reaches {@value #SURE}, as in P.
 * Welinder and P. Perona, Online crowdsourcing: rating annotators and obtaining cost-effective
 * labels, CVPR Workshops 2010, who ask until it does. All workers are taken to be right with
 * probability {@value #ACCURACY}, and to take the class that comes second for the only other that
 * it may be, since people err where two classes are alike: with v answers more for the one than for
 * the other the posterior is 1 / (1 + ((1 - a) / a)^v). So the class that leads needs two answers
 * more than the second, and one answer alone is not sure.
 *
 * @param form how answers name classes
 */
record ClassConsensus(ClassAnswers form) implements Consensus {
  static final double ACCURACY = 0.8;
  static final double SURE = 0.9;

  @Override
  public boolean isSure(List<ObjectNode> answers) {
    return posterior(lead(answers)) >= SURE;
  }

  private static double posterior(long lead) {
    return 1 / (1 + Math.pow((1 - ACCURACY) / ACCURACY, lead));
  }

  private long lead(List<ObjectNode> answers) {
    List<Long> votes =
        answers.stream()
            .collect(Collectors.groupingBy(form::read, Collectors.counting()))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();
    return votes.get(0) - votes.stream().skip(1).findFirst().orElse(0L);
  }
}
