package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.step.StepName;
import java.util.Optional;

/** Which step each stage runs. */
final class RunningSteps {
  private RunningSteps() {}

  static Optional<StepName> of(Stage stage) {
    return switch (stage) {
      case PREPARING -> Optional.of(StepName.PREPARE);
      case CONSOLIDATING -> Optional.of(StepName.CONSOLIDATE);
      case TRAINING -> Optional.of(StepName.TRAIN);
      case TRANSFORMING -> Optional.of(StepName.TRANSFORM);
      case SAMPLING -> Optional.of(StepName.SAMPLE);
      case CALIBRATING -> Optional.of(StepName.CALIBRATE);
      case DECIDING -> Optional.of(StepName.DECIDE);
      case ASSEMBLING -> Optional.of(StepName.ASSEMBLE);
      case ACCEPTING, LABELING, SUSPENDED, STOPPING, COMPLETE, STOPPED, FAILED -> Optional.empty();
    };
  }
}
