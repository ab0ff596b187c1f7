package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.BATCH_HELD_UP;
import static io.plumbline.operator.condition.ConditionType.WORKFORCE_REACHABLE;
import static io.plumbline.operator.condition.ConditionType.WORKTEAM_FOUND;

import io.plumbline.operator.api.v1alpha1.BatchProgress;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Workteam;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.observe.Workteams;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.workforce.BatchRequest;
import io.plumbline.operator.workforce.BatchState;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Duration;
import java.util.Optional;

/** A batch is out with people. */
final class LabelingStage implements StageHandler {
  private static final String UNSUITABLE =
      "The Workteam %s labels in Label Studio, where there is neither"
          + " spec.humanTaskConfig.gold nor spec.humanTaskConfig.dynamicOverlap.";

  private final Workforce workforce;
  private final Workteams workteams;
  private final Duration poll;

  LabelingStage(Workforce workforce, Workteams workteams, Duration poll) {
    this.workforce = workforce;
    this.workteams = workteams;
    this.poll = poll;
  }

  @Override
  public Outcome handle(Situation situation) {
    try {
      Optional<BatchState> batch = workforce.find(situation.identity(), situation.iteration());
      Outcome outcome = batch.isPresent() ? follow(situation, batch.get()) : create(situation);
      return outcome.with(
          Fact.yes(WORKFORCE_REACHABLE, "Answers", "The workforce service answers."));
    } catch (WorkforceUnreachable e) {
      return Outcome.stay(situation.status())
          .lookAgainIn(poll)
          .with(Fact.no(WORKFORCE_REACHABLE, "NoAnswer", e.getMessage()));
    }
  }

  private Outcome create(Situation situation) throws WorkforceUnreachable {
    String name = situation.plan().people().team();
    Optional<Workteam> team = workteams.find(situation.identity().namespace(), name);
    if (team.isEmpty()) {
      return await(situation, "NotFound", "There is no Workteam " + name + " in this namespace.");
    }
    if (team.map(Workteam::getSpec).filter(LabelingStage::hasBackend).isEmpty()) {
      return await(situation, "NoBackend", "The Workteam " + name + " has no backend.");
    }
    if (team.get().getSpec().labelStudio() != null && wantsMoreThanAnswers(situation)) {
      return await(situation, "Unsuitable", UNSUITABLE.formatted(name));
    }
    workforce.create(
        new BatchRequest(
            situation.plan(),
            situation.iteration(),
            situation.status().batchKind(),
            team.get().getSpec()));
    return Outcome.stay(situation.status())
        .lookAgainIn(poll)
        .with(Fact.yes(WORKTEAM_FOUND, "Found", "The Workteam " + name + " labels."));
  }

  /** What only the service's own way of handing out tasks can do. */
  private static boolean wantsMoreThanAnswers(Situation situation) {
    JobPlan.People people = situation.plan().people();
    return people.gold().isPresent() || people.maxWorkers().isPresent();
  }

  private static boolean hasBackend(WorkteamSpec team) {
    return team.simulated() != null || team.portal() != null || team.labelStudio() != null;
  }

  private Outcome await(Situation situation, String reason, String sentence) {
    return Outcome.stay(situation.status())
        .lookAgainIn(poll)
        .with(Fact.no(WORKTEAM_FOUND, reason, sentence));
  }

  private Outcome follow(Situation situation, BatchState batch) {
    if (batch.failure().isPresent()) {
      return Outcome.fail(situation.status(), batch.failure().get(), situation.now());
    }
    LabelingJobStatus seen =
        situation
            .status()
            .withBatch(
                new BatchProgress(
                    batch.objects(), batch.answered(), batch.expired(), batch.declined()));
    return batch.phase() == BatchState.Phase.CLOSED
        ? heldUp(Outcome.enter(seen, Stage.CONSOLIDATING, situation.now()), Optional.empty())
        : heldUp(Outcome.stay(seen).lookAgainIn(poll), batch.heldUp());
  }

  private static Outcome heldUp(Outcome outcome, Optional<String> trouble) {
    Outcome noted =
        outcome.with(
            Fact.trouble(BATCH_HELD_UP, "StoreFailed", trouble, "The batch is not held up."));
    return trouble
        .map(sentence -> noted.with(EventNote.warning("BatchHeldUp", sentence)))
        .orElse(noted);
  }
}
