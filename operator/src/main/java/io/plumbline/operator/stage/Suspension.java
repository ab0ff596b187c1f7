package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.WORKFORCE_REACHABLE;

import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Duration;

/**
 * Holds a job by {@code spec.suspend} and lets it go on: its pods end, its tasks are not handed
 * out.
 */
final class Suspension {
  private final ChildJobs jobs;
  private final Workforce workforce;
  private final Duration poll;

  Suspension(ChildJobs jobs, Workforce workforce, Duration poll) {
    this.jobs = jobs;
    this.workforce = workforce;
    this.poll = poll;
  }

  Outcome hold(Situation situation) {
    Stage stage = situation.status().stage();
    try {
      RunningSteps.of(stage)
          .ifPresent(step -> jobs.suspend(situation.identity(), situation.iteration(), step));
      if (stage == Stage.LABELING) {
        workforce.pause(situation.identity(), situation.iteration());
      }
    } catch (WorkforceUnreachable e) {
      return unreachable(situation, e);
    }
    return Outcome.stay(situation.status().withStage(Stage.SUSPENDED).withInterruptedStage(stage))
        .with(
            EventNote.normal(
                "JobSuspended",
                "The job is held by spec.suspend in the stage " + stage.jsonName() + "."));
  }

  Outcome release(Situation situation) {
    LabelingJobStatus status = situation.status();
    Stage stage = status.interruptedStage().orElse(Stage.ACCEPTING);
    try {
      RunningSteps.of(stage)
          .ifPresent(step -> jobs.resume(situation.identity(), situation.iteration(), step));
      if (stage == Stage.LABELING) {
        workforce.resume(situation.identity(), situation.iteration());
      }
    } catch (WorkforceUnreachable e) {
      return unreachable(situation, e);
    }
    return Outcome.stay(status.withStage(stage).withoutInterruptedStage())
        .lookAgainIn(poll)
        .with(
            EventNote.normal(
                "JobResumed", "The job goes on with the stage " + stage.jsonName() + "."));
  }

  private Outcome unreachable(Situation situation, WorkforceUnreachable e) {
    return Outcome.stay(situation.status())
        .lookAgainIn(poll)
        .with(Fact.no(WORKFORCE_REACHABLE, "NoAnswer", e.getMessage()));
  }
}
