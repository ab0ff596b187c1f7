package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.DATASET_SMALL;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Prepared;
import java.util.List;
import java.util.OptionalInt;

/** The input is checked and the first batch is drawn. */
final class PreparingStage implements StepTask<Prepared> {
  private static final String SMALL =
      "The dataset is smaller than automated labeling does well with: 5,000 objects or more are recommended.";

  @Override
  public StepName step() {
    return StepName.PREPARE;
  }

  @Override
  public Class<Prepared> resultType() {
    return Prepared.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    JobPlan plan = situation.plan();
    OptionalInt budget = plan.limits().humanBudget();
    Parameters parameters =
        Parameters.none()
            .with("manifest", plan.input().manifest())
            .withOptional("labelCategories", plan.input().categories())
            .withOptional("labelCategoryConfig", plan.input().categoryFile())
            .with("automated", plan.isAutomated())
            .with("minimumObjectCount", plan.input().minimumObjects())
            .with("batchSize", plan.limits().batch())
            .with("maxPercentageOfInputDatasetLabeled", plan.limits().percentage())
            .withOptional("initialModel", plan.model().initialModel());
    return budget.isPresent()
        ? parameters.with("maxHumanLabeledObjectCount", budget.getAsInt())
        : parameters;
  }

  @Override
  public Outcome done(Situation situation, List<Prepared> results) {
    Prepared prepared = results.get(0);
    LabelingJobStatus counted =
        situation
            .status()
            .withLabelCounters(
                LabelCounters.ofDataset(prepared.objects(), prepared.labeled(), prepared.failed()));
    Outcome next =
        prepared.batch() == 0 || situation.stopping()
            ? Outcome.enter(counted, Stage.ASSEMBLING, situation.now())
            : Outcome.enter(
                counted
                    .startIteration(BatchKind.TRAINING, prepared.batch())
                    .updateIteration(first -> first.plusHuman(0, prepared.unreadable())),
                Stage.LABELING,
                situation.now());
    Outcome noted = Rejections.note(next, prepared);
    return Boolean.FALSE.equals(prepared.recommended())
        ? noted
            .with(Fact.yes(DATASET_SMALL, "FewerThanRecommended", SMALL))
            .with(EventNote.warning("DatasetSmall", SMALL))
        : noted;
  }
}
