package io.plumbline.workforce.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a look saw, by confidence: how much of the pool the model would label, and how good it is
 * there.
 *
 * @param target the quality that is promised
 * @param alpha the look's share of the probability that the promise does not hold
 * @param pool objects that the sample was drawn from
 * @param sampled objects in the sample
 * @param unanswered objects of the sample that nobody labelled: all is lost on them
 * @param lossKind {@code ZERO_ONE} for classes, {@code BOUNDED} for boxes and masks
 * @param threshold the certified one
 * @param points from the highest confidence down, at most {@link #MOST_POINTS}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Curve(
    int look,
    double target,
    double alpha,
    long pool,
    long sampled,
    long unanswered,
    String lossKind,
    Optional<Double> threshold,
    List<Point> points) {
  static final int MOST_POINTS = 240;

  /**
   * All objects at or above one confidence.
   *
   * @param coverage their share of the pool
   * @param sampled how many of them are in the sample
   * @param quality the mean quality of these, seen by people
   * @param labelled how many the model would label if this were the threshold
   * @param certified whether it might be the threshold
   */
  public record Point(
      double confidence,
      double coverage,
      long sampled,
      double quality,
      long labelled,
      boolean certified) {}
}
