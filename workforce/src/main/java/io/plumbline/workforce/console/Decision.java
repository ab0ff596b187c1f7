package io.plumbline.workforce.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decision record of a look (docs/reference/steps.md, 4.3), as far as its curve needs it. */
record Decision(
    int look,
    @JsonProperty(required = true) String lossKind,
    @JsonProperty(required = true) double target,
    @JsonProperty(required = true) double alpha,
    @JsonProperty(required = true) long pool,
    @JsonProperty(required = true) long sampled,
    long unanswered,
    @JsonProperty(required = true) List<Block> blocks,
    @JsonProperty(required = true) double logRequired,
    Optional<Double> threshold) {

  private static final int MOST_EVEN = Curve.MOST_POINTS - 2;

  /** The objects at or above a confidence, cumulated from the top. */
  record Block(double confidence, long sampled, double loss, long unsampled, double logEvidence) {}

  Curve curve() {
    return new Curve(
        look,
        target,
        alpha,
        pool,
        sampled,
        unanswered,
        lossKind,
        threshold,
        shown().stream().map(this::point).toList());
  }

  /** All blocks, or evenly spread ones; the last and the threshold's are always among them. */
  private List<Block> shown() {
    int stride = Math.max(1, (blocks.size() + MOST_EVEN - 1) / MOST_EVEN);
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean isMarked = threshold.filter(at -> at == block.confidence()).isPresent();
      if (i % stride == 0 || i == blocks.size() - 1 || isMarked) {
        kept.add(block);
      }
    }
    return kept;
  }

  private Curve.Point point(Block block) {
    return new Curve.Point(
        block.confidence(),
        share(block.sampled() + block.unsampled(), pool),
        block.sampled(),
        1 - block.loss() / Math.max(1, block.sampled()),
        block.unsampled(),
        block.logEvidence() >= logRequired);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
