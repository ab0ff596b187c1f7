package io.plumbline.labeling.certification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The outcome of one look: every candidate threshold with its evidence, and the one accepted.
 *
 * @param blocks one for each distinct confidence among the sampled, falling
 * @param accepted index of the lowest threshold whose evidence suffices, if there is one
 * @param logRequired the evidence needed, {@code log(1/alpha)}
 */
public record Certificate(List<Block> blocks, OptionalInt accepted, double logRequired) {
  public Certificate {
    blocks = List.copyOf(blocks);
  }

  /** Whether a threshold was certified. That none is, is an ordinary outcome. */
  public boolean certified() {
    return accepted.isPresent();
  }

  /** The certified threshold: auto-label whatever has at least this confidence. */
  public OptionalDouble threshold() {
    return accepted.isPresent()
        ? OptionalDouble.of(blocks.get(accepted.getAsInt()).confidence())
        : OptionalDouble.empty();
  }

  /**
   * The block that decides: the accepted one or, when none is, the one that came closest. Empty
   * when there was no sampled object.
   */
  public Optional<Block> decisive() {
    return accepted.isPresent()
        ? Optional.of(blocks.get(accepted.getAsInt()))
        : blocks.stream().max(Comparator.comparingDouble(Block::logEvidence));
  }

  /** Evidence at the {@linkplain #decisive decisive} block; 0 when nothing was sampled. */
  public double logEvidence() {
    return decisive().map(Block::logEvidence).orElse(0.0);
  }

  /** The sampled objects' losses in the {@linkplain #decisive decisive} block. */
  public double loss() {
    return decisive().map(Block::loss).orElse(0.0);
  }

  /** Sampled objects in the {@linkplain #decisive decisive} block. */
  public int sampled() {
    return decisive().map(Block::sampled).orElse(0);
  }

  /** Objects that the accepted threshold auto-labels: 0 when none is accepted. */
  public long autoLabeled() {
    return accepted.isPresent() ? blocks.get(accepted.getAsInt()).unsampled() : 0;
  }
}
