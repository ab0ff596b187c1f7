package io.plumbline.workforce.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * All that the status of a LabelingJob says, and what of its spec its owner wants beside it.
 * Decimals are texts, as in the status.
 *
 * @param labels empty where they are in a file
 * @param places where its files are
 * @param people what its people are asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobView(
    JobLine summary,
    String description,
    List<String> labels,
    Optional<String> team,
    Optional<String> failureReason,
    Optional<String> completedAt,
    Places places,
    People people,
    List<Look> looks,
    List<Iteration> history,
    List<Condition> conditions) {

  /** URIs. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Places(
      Optional<String> input,
      Optional<String> folder,
      Optional<String> output,
      Optional<String> model) {}

  /**
   * What people's labels take.
   *
   * @param perObject how many people are asked about each object
   * @param usDollars what the spec says that each of them gets for it; Plumbline pays nobody
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record People(long perObject, Optional<Double> usDollars) {}

  /**
   * What came of a look.
   *
   * @param validation how many objects of the sample are at or above the threshold
   * @param errors how many of those the model got wrong
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Look(
      long look,
      long modelIteration,
      boolean certified,
      Optional<String> threshold,
      Optional<String> target,
      Optional<String> confidence,
      long validation,
      long errors,
      Optional<String> observedQuality,
      Optional<String> record) {}

  /** What came of an iteration, in objects. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Iteration(
      long iteration,
      String kind,
      long human,
      long machine,
      long failed,
      Optional<String> accuracy,
      Optional<String> expectedCoverage,
      Optional<Long> sampleSize,
      Optional<String> expectedHumanLabels) {}

  /** A condition of the status. */
  public record Condition(
      String type, String status, String reason, String message, String since) {}
}
