package io.plumbline.workforce.studio;

import io.plumbline.workforce.batch.LabelStudioSpec;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The project of a batch, as far as it is known here.
 *
 * @param mark what its title ends with
 * @param number its number in Label Studio; empty until it is made
 * @param contents whether all tasks are there
 * @param readFrom from when on changes are read, by Label Studio's clock
 * @param linksUntil when the first of its links to images ceases to work
 * @param orphanSince since when its batch is known to be forgotten
 */
record StudioProject(
    long batch,
    String namespace,
    LabelStudioSpec team,
    String mark,
    OptionalLong number,
    Contents contents,
    Optional<Instant> readFrom,
    Optional<Instant> linksUntil,
    Optional<Instant> orphanSince) {
  /** How much of the batch is in Label Studio. */
  enum Contents {
    SOME,
    ALL
  }
}
