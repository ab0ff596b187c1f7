package io.plumbline.labeling.image.calibrate;

import java.net.URI;
import java.util.Optional;

/**
 * What a look certified. Numbers of objects are those at or above the threshold; when nothing is
 * certified, those at the candidate that came closest.
 *
 * @param certified whether there is a threshold
 * @param threshold the confidence from which the model may label
 * @param validation sampled objects at or above it
 * @param errors the sum of their losses, rounded: for classes, how many people do not agree with
 * @param expectedAutoLabeled objects that the threshold lets the model label; 0 without one
 * @param logEvidence natural logarithm of the evidence
 * @param logRequired what it must reach
 * @param observedQuality 1 less their mean loss: for classes, the share on which people and model
 *     agree; absent when there are none
 * @param decision the decision record
 */
public record CalibrateResult(
    boolean certified,
    Optional<Double> threshold,
    int validation,
    int errors,
    long expectedAutoLabeled,
    double logEvidence,
    double logRequired,
    Optional<Double> observedQuality,
    URI decision) {}
