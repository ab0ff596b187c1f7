package io.plumbline.workforce.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did with an object in another system, which handed it out.
 *
 * @param content the answer, JSON in the form of the task's type; empty for a decline
 * @param accepted when work on it began
 * @param submitted when it was handed in
 */
public record OutsideTurn(
    String worker, Optional<String> content, Instant accepted, Instant submitted) {}
