package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.policy.LookPolicy;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Transformed;
import java.util.List;

/** The new model predicts every object without a label. */
final class TransformingStage implements StepTask<Transformed> {
  @Override
  public StepName step() {
    return StepName.TRANSFORM;
  }

  @Override
  public Class<Transformed> resultType() {
    return Transformed.class;
  }

  @Override
  public int shards(Situation situation) {
    return situation.plan().pods().shards();
  }

  @Override
  public Parameters parameters(Situation situation) {
    return Parameters.none()
        .with("modelIteration", situation.status().modelIteration().orElseThrow())
        .with("shards", shards(situation));
  }

  @Override
  public Outcome done(Situation situation, List<Transformed> results) {
    LookPolicy policy = new LookPolicy(situation.status(), situation.plan().limits());
    Stage next = policy.next() == LookPolicy.Move.LOOK ? Stage.SAMPLING : Stage.DECIDING;
    return Outcome.enter(situation.status(), next, situation.now());
  }
}
