package io.plumbline.operator.condition;

import static io.plumbline.operator.condition.ConditionType.CERTIFIED;
import static io.plumbline.operator.condition.ConditionType.COMPLETE;
import static io.plumbline.operator.condition.ConditionType.FAILED;
import static io.plumbline.operator.condition.ConditionType.RECONCILING;
import static io.plumbline.operator.condition.ConditionType.STALLED;
import static io.plumbline.operator.condition.ConditionType.SUSPENDED;

import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Threshold;
import io.plumbline.operator.plan.Timestamps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place where conditions are made: from the stage, and from what the stage's handler saw.
 */
public final class ConditionAggregator {
  private final Clock clock;

  public ConditionAggregator(Clock clock) {
    this.clock = clock;
  }

  /** The status with its conditions brought up to date; those that nothing is said about stay. */
  public LabelingJobStatus apply(LabelingJobStatus status, List<Fact> facts, long generation) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    status.conditions().forEach(condition -> conditions.put(condition.type(), condition));
    List<Fact> all = new ArrayList<>(ofStage(status));
    all.addAll(facts);
    all.forEach(
        fact ->
            conditions.compute(
                fact.type().word(),
                (type, before) -> condition(fact, Optional.ofNullable(before), generation)));
    return status
        .withObservedGeneration(generation)
        .withConditions(List.copyOf(conditions.values()));
  }

  private Condition condition(Fact fact, Optional<Condition> before, long generation) {
    String since =
        before
            .filter(earlier -> earlier.status().equals(fact.truth().word()))
            .map(Condition::lastTransitionTime)
            .orElseGet(() -> Timestamps.seconds(clock.instant()));
    return new Condition(
        fact.type().word(), fact.truth().word(), fact.reason(), fact.message(), since, generation);
  }

  private static List<Fact> ofStage(LabelingJobStatus status) {
    Stage stage = status.stage();
    String word = stage.jsonName();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        stage == Stage.ACCEPTING
            ? Fact.yes(RECONCILING, "Accepting", "The spec is being checked.")
            : Fact.no(RECONCILING, word, "The spec is checked."));
    String reason = status.failureReason().orElse("");
    facts.add(
        stage == Stage.FAILED
            ? Fact.yes(STALLED, "JobFailed", reason)
            : Fact.no(STALLED, word, "The job is not held up."));
    facts.add(complete(status));
    facts.add(
        stage == Stage.FAILED
            ? Fact.yes(FAILED, "JobFailed", reason)
            : Fact.no(FAILED, word, "The job has not failed."));
    facts.add(
        stage == Stage.SUSPENDED
            ? Fact.yes(SUSPENDED, "JobSuspended", "The job is held by spec.suspend.")
            : Fact.no(SUSPENDED, word, "The job is not held."));
    certified(status).ifPresent(facts::add);
    return facts;
  }

  private static Fact complete(LabelingJobStatus status) {
    return switch (status.stage()) {
      case COMPLETE -> Fact.yes(COMPLETE, "LabelingCompleted", "The output manifest is written.");
      case STOPPED ->
          Fact.yes(COMPLETE, "LabelingStopped", "The job was stopped with the labels there were.");
      default -> Fact.no(COMPLETE, status.stage().jsonName(), "Labeling is not complete.");
    };
  }

  private static Optional<Fact> certified(LabelingJobStatus status) {
    List<Threshold> looks = status.thresholds();
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        looks.stream()
            .filter(Threshold::certified)
            .reduce((first, second) -> second)
            .map(ConditionAggregator::certificate)
            .orElseGet(ConditionAggregator::nothingCertified));
  }

  private static Fact certificate(Threshold look) {
    return Fact.yes(
        CERTIFIED,
        "ThresholdCertified",
        "At confidence "
            + look.threshold()
            + " and above, the model's labels meet the target of "
            + look.target()
            + " with confidence "
            + look.confidence()
            + ".");
  }

  private static Fact nothingCertified() {
    return Fact.no(
        CERTIFIED, "NothingCertified", "No confidence could be certified to meet the target.");
  }
}
