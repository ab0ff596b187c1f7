package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.PODS_WAITING;
import static io.plumbline.operator.condition.ConditionType.STEP_RETRYING;
import static io.plumbline.operator.condition.ConditionType.VOLUMES_ENCRYPTED;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.observe.ChildJobs;
import io.plumbline.operator.observe.StepObserver;
import io.plumbline.operator.observe.StepView;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.Timestamps;
import io.plumbline.operator.step.StepDocument;
import io.plumbline.operator.step.StepResults;
import io.plumbline.operator.storage.VolumesNotEncrypted;
import io.plumbline.operator.workload.StepJobFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A stage that runs a step: creates its Job, waits for it, and hands its results on. */
final class StepStage<R> implements StageHandler {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration WATCHDOG = Duration.ofSeconds(30);

  private final StepTask<R> task;
  private final ChildJobs jobs;
  private final StepObserver observer;
  private final StepJobFactory builder;

  StepStage(StepTask<R> task, ChildJobs jobs, StepJobFactory builder) {
    this.task = task;
    this.jobs = jobs;
    this.observer = new StepObserver(jobs);
    this.builder = builder;
  }

  @Override
  public Outcome handle(Situation situation) {
    StepView view = observer.observe(situation.identity(), situation.iteration(), task.step());
    if (view instanceof StepView.Done done) {
      return finish(situation, done.messages());
    }
    if (view instanceof StepView.Failed failed) {
      return Outcome.fail(situation.status(), failed.sentence(), situation.now());
    }
    return view instanceof StepView.Running running ? await(situation, running) : create(situation);
  }

  private Outcome create(Situation situation) {
    try {
      Outcome created = create(situation, builder.build(document(situation)));
      return encrypted(created, situation.plan());
    } catch (VolumesNotEncrypted e) {
      return Outcome.stay(situation.status())
          .lookAgainIn(WATCHDOG)
          .with(Fact.no(VOLUMES_ENCRYPTED, e.reason(), e.getMessage()))
          .with(EventNote.warning("VolumesNotEncrypted", e.getMessage()));
    }
  }

  private static Outcome encrypted(Outcome created, JobPlan plan) {
    return plan.pods()
        .volumeKey()
        .map(key -> "The volumes of training and inference are encrypted with " + key + ".")
        .map(sentence -> created.with(Fact.yes(VOLUMES_ENCRYPTED, "ClassFound", sentence)))
        .orElse(created);
  }

  private Outcome create(Situation situation, Job job) {
    boolean ours = jobs.create(job, situation.identity());
    Outcome stay = Outcome.stay(situation.status()).lookAgainIn(ours ? WATCHDOG : SOON);
    return ours
        ? stay
        : stay.with(
            Fact.yes(
                PODS_WAITING,
                "JobNameTaken",
                "Another Job has the name of the step " + task.step().word() + "."));
  }

  private StepDocument document(Situation situation) {
    return new StepDocument(
        task.step(),
        situation.plan(),
        situation.iteration(),
        Timestamps.stepDate(situation.status().stageStartedAt().orElseThrow()),
        task.parameters(situation));
  }

  private static Outcome await(Situation situation, StepView.Running running) {
    Outcome stay = Outcome.stay(situation.status()).lookAgainIn(WATCHDOG);
    return notes(stay, running);
  }

  private static Outcome notes(Outcome stay, StepView.Running running) {
    Outcome noted =
        stay.with(
                Fact.trouble(
                    PODS_WAITING, "PodsWaiting", running.waiting(), "All pods run that should."))
            .with(
                Fact.trouble(
                    STEP_RETRYING, "StepFailed", running.retrying(), "The step has not failed."));
    return running.retrying().isPresent()
        ? noted.with(EventNote.warning("StepRetrying", running.retrying().get()))
        : noted;
  }

  private Outcome finish(Situation situation, List<String> messages) {
    List<R> results =
        messages.stream()
            .flatMap(message -> StepResults.read(message, task.resultType()).stream())
            .toList();
    if (results.size() < messages.size()) {
      return Outcome.fail(situation.status(), unreadable(situation), situation.now());
    }
    return messages.size() < task.shards(situation)
        ? askAgain(situation)
        : clear(task.done(situation, results));
  }

  private String unreadable(Situation situation) {
    return "The step %s of iteration %d answered something that is not its result."
        .formatted(task.step().word(), situation.iteration());
  }

  /**
   * A pod that is gone took its message along; the step run again finds its result and repeats it
   * at once.
   */
  private Outcome askAgain(Situation situation) {
    jobs.delete(situation.identity(), situation.iteration(), task.step());
    return Outcome.stay(situation.status()).lookAgainIn(SOON);
  }

  /** In the words of a step that does well: others would cost two writes for each step. */
  private static Outcome clear(Outcome next) {
    return notes(next, new StepView.Running(Optional.empty(), Optional.empty()));
  }
}
