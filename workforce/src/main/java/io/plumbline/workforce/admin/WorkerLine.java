package io.plumbline.workforce.admin;

import java.util.Optional;

/**
 * What somebody did for a team, in all batches that are not forgotten.
 *
 * @param name what they are called; their id where they never logged in
 * @param medianSeconds from a task's lease to its answer; empty without an answer
 * @param agreement how often their class was that of most others who answered about the object,
 *     from 0 to 1; empty where there is nobody to compare with
 * @param goldAnswered how many gold tasks they answered, which the other figures leave aside
 * @param goldScore the mean score of those answers, from 0 to 1; empty where none has one yet
 */
public record WorkerLine(
    String worker,
    String name,
    long answered,
    long answeredToday,
    Optional<Double> medianSeconds,
    Optional<Double> agreement,
    long declined,
    long goldAnswered,
    Optional<Double> goldScore) {}
