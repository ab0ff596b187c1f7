package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.WORKFORCE_REACHABLE;

import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.workforce.BatchState;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends a job by {@code spec.stop} with the labels there are. Answers that people have given are
 * kept: an open batch is closed and consolidated. What only a later iteration would need is given
 * up.
 */
final class Stop implements StageHandler {
  private final ChildJobs jobs;
  private final Workforce workforce;
  private final Duration poll;

  Stop(ChildJobs jobs, Workforce workforce, Duration poll) {
    this.jobs = jobs;
    this.workforce = workforce;
    this.poll = poll;
  }

  /** The job, running or held, is to stop. */
  Outcome begin(Situation situation) {
    LabelingJobStatus before = situation.status();
    Stage stage = before.interruptedStage().orElse(before.stage());
    RunningSteps.of(stage)
        .ifPresent(step -> jobs.resume(situation.identity(), situation.iteration(), step));
    LabelingJobStatus stopping =
        before.withStage(stage).withoutInterruptedStage().withLabelingJobStatus(JobState.STOPPING);
    return next(situation, stopping)
        .with(EventNote.normal("JobStopping", "The job is stopped by spec.stop."));
  }

  private Outcome next(Situation situation, LabelingJobStatus stopping) {
    return switch (stopping.stage()) {
      case LABELING -> Outcome.enter(stopping, Stage.STOPPING, situation.now());
      case TRAINING, TRANSFORMING, SAMPLING, CALIBRATING -> {
        RunningSteps.of(stopping.stage())
            .ifPresent(step -> jobs.delete(situation.identity(), situation.iteration(), step));
        yield Outcome.enter(stopping, Stage.ASSEMBLING, situation.now());
      }
      default -> Outcome.stay(stopping).lookAgainIn(poll);
    };
  }

  /** The stage Stopping: the open batch is being closed. */
  @Override
  public Outcome handle(Situation situation) {
    try {
      Optional<BatchState> batch = workforce.find(situation.identity(), situation.iteration());
      if (batch.isEmpty()) {
        return Outcome.enter(situation.status(), Stage.ASSEMBLING, situation.now());
      }
      if (batch.get().phase() == BatchState.Phase.CLOSED) {
        return Outcome.enter(situation.status(), Stage.CONSOLIDATING, situation.now());
      }
      workforce.close(situation.identity(), situation.iteration());
      return Outcome.stay(situation.status()).lookAgainIn(poll);
    } catch (WorkforceUnreachable e) {
      return Outcome.stay(situation.status())
          .lookAgainIn(poll)
          .with(Fact.no(WORKFORCE_REACHABLE, "NoAnswer", e.getMessage()));
    }
  }
}
