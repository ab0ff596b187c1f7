package io.plumbline.quickstart.results;

import io.plumbline.labeling.certification.Block;
import java.util.List;
import java.util.Optional;

/**
 * A look's decision record ({@code docs/reference/steps.md}, 4.3), as far as a reader wants to see
 * it.
 *
 * @param look from 1
 * @param target the promised quality of machine labels; of classes, the share of correct ones
 * @param alpha this look's share of the allowed failure probability
 * @param modelIteration the model that was looked at
 * @param shards of its predictions
 * @param pool objects that the sample was drawn from
 * @param sampled objects in the sample
 * @param blocks evidence from the top confidence down, cumulated
 * @param logRequired the evidence needed
 * @param threshold the certified confidence, if any
 */
public record Decision(
    int look,
    double target,
    double alpha,
    int modelIteration,
    int shards,
    long pool,
    int sampled,
    List<Block> blocks,
    double logRequired,
    Optional<Double> threshold) {
  public Decision {
    blocks = List.copyOf(blocks);
  }

  /** The block at the threshold. */
  public Optional<Block> accepted() {
    return threshold.flatMap(
        confidence ->
            blocks.stream().filter(block -> block.confidence() >= confidence).reduce((a, b) -> b));
  }
}
