package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.certification.Block;
import io.plumbline.labeling.certification.LossKind;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a look's decision rests on, kept so that anybody can compute it again.
 *
 * @param look the look, from 1
 * @param lossKind what is lost on an object that the model labels
 * @param target 1 less the mean loss that is tolerated: for classes the share that must be right,
 *     for boxes and masks the mean quality
 * @param alpha this look's share of the allowed failure probability
 * @param fractions the grid of bets, which {@link
 *     io.plumbline.labeling.certification.CertifiedThreshold#fractions} explains
 * @param rate the probability with which each object of the pool was sampled
 * @param seed the seed of the draw
 * @param modelIteration the frozen model's iteration
 * @param shards the number of prediction files
 * @param pool objects that the sample was drawn from
 * @param sampled objects in the sample
 * @param unanswered sampled objects without a label, on which all is lost
 * @param blocks one for each distinct confidence among the sampled, cumulated from the top
 * @param logEvidence evidence at the threshold or, without one, the greatest
 * @param logRequired the evidence needed
 * @param threshold the certified threshold, if there is one
 */
public record DecisionRecord(
    int look,
    LossKind lossKind,
    double target,
    double alpha,
    List<Double> fractions,
    double rate,
    long seed,
    int modelIteration,
    int shards,
    long pool,
    int sampled,
    int unanswered,
    List<Block> blocks,
    double logEvidence,
    double logRequired,
    Optional<Double> threshold) {
  public DecisionRecord {
    fractions = List.copyOf(fractions);
    blocks = List.copyOf(blocks);
  }
}
