package io.plumbline.operator.stage;

import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import java.util.List;

/**
 * What is particular to a stage that runs a step.
 *
 * @param <R> the step's result
 */
interface StepTask<R> {
  StepName step();

  Class<R> resultType();

  /** What the step is told; depends on the plan and the status only. */
  Parameters parameters(Situation situation);

  /** How many results the step has. */
  default int shards(Situation situation) {
    return 1;
  }

  /** What follows when all results are there. */
  Outcome done(Situation situation, List<R> results);
}
