package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.FIELDS_IGNORED;

import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.observe.Workteams;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.validation.IgnoredFields;
import io.plumbline.operator.validation.SpecValidator;
import io.plumbline.operator.validation.Verdict;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workload.StepJobFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a job has to do next: checks its spec, obeys {@code stop} and {@code suspend}, else
 * asks its stage.
 */
public final class Lifecycle {
  private final SpecValidator validator = new SpecValidator();
  private final Map<Stage, StageHandler> stages = new EnumMap<>(Stage.class);
  private final Suspension suspension;
  private final Stop stop;
  private final Clock clock;

  public Lifecycle(
      ChildJobs jobs,
      StepJobFactory builder,
      Workforce workforce,
      Workteams workteams,
      Duration poll,
      Clock clock) {
    this.suspension = new Suspension(jobs, workforce, poll);
    this.stop = new Stop(jobs, workforce, poll);
    this.clock = clock;
    stages.put(Stage.PREPARING, new StepStage<>(new PreparingStage(), jobs, builder));
    stages.put(Stage.LABELING, new LabelingStage(workforce, workteams, poll));
    stages.put(Stage.CONSOLIDATING, new StepStage<>(new ConsolidatingStage(), jobs, builder));
    stages.put(Stage.TRAINING, new StepStage<>(new TrainingStage(), jobs, builder));
    stages.put(Stage.TRANSFORMING, new StepStage<>(new TransformingStage(), jobs, builder));
    stages.put(Stage.SAMPLING, new StepStage<>(new SamplingStage(), jobs, builder));
    stages.put(Stage.CALIBRATING, new StepStage<>(new CalibratingStage(), jobs, builder));
    stages.put(Stage.DECIDING, new StepStage<>(new DecidingStage(), jobs, builder));
    stages.put(Stage.ASSEMBLING, new StepStage<>(new AssemblingStage(), jobs, builder));
    stages.put(Stage.STOPPING, stop);
  }

  /**
   * One move of the job.
   *
   * @param status where it stands; not yet ended
   */
  public Outcome handle(LabelingJob job, LabelingJobStatus status) {
    Instant now = clock.instant();
    Verdict verdict = validator.check(job);
    if (verdict instanceof Verdict.Rejected rejected) {
      return Outcome.fail(status, String.join(" ", rejected.sentences()), now);
    }
    return move(job.getSpec(), new Situation(((Verdict.Accepted) verdict).plan(), status, now));
  }

  private Outcome move(LabelingJobSpec spec, Situation situation) {
    Stage stage = situation.status().stage();
    if (Boolean.TRUE.equals(spec.stop()) && !situation.stopping() && stage != Stage.ACCEPTING) {
      return stop.begin(situation);
    }
    boolean held = Boolean.TRUE.equals(spec.suspend()) && !situation.stopping();
    if (stage == Stage.SUSPENDED) {
      return held ? Outcome.stay(situation.status()) : suspension.release(situation);
    }
    if (held && stage != Stage.ACCEPTING) {
      return suspension.hold(situation);
    }
    return stage == Stage.ACCEPTING ? accept(spec, situation) : stages.get(stage).handle(situation);
  }

  private static Outcome accept(LabelingJobSpec spec, Situation situation) {
    LabelingJobStatus accepted = situation.status().withLabelingJobStatus(JobState.IN_PROGRESS);
    Outcome next = Outcome.enter(accepted, Stage.PREPARING, situation.now());
    List<String> ignored = IgnoredFields.of(spec);
    return ignored.isEmpty()
        ? next
        : next.with(
            Fact.yes(
                FIELDS_IGNORED,
                "NoUseOnACluster",
                "Accepted, but without effect: spec." + String.join(", spec.", ignored) + "."));
  }

  /** Names a job whose spec may not be sound. */
  public static JobPlan.Identity identity(LabelingJob job) {
    return new JobPlan.Identity(
        job.getMetadata().getName(), job.getMetadata().getNamespace(), job.getMetadata().getUid());
  }
}
