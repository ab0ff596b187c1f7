package io.plumbline.workforce.admin;

import io.plumbline.labeling.dataset.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * An object that ended without an answer.
 *
 * @param object its line number in the input manifest, from 0
 * @param outcome {@code Declined} or {@code Expired}
 * @param reasons why those did not want it who said so
 */
public record UnansweredObject(
    long object, Outcome outcome, Instant settledAt, List<String> reasons) {}
