package io.plumbline.inference;

import io.plumbline.labeling.step.StepMain;
import io.plumbline.models.engine.EngineSettings;
import java.util.List;

/**
 * The program of the step {@code transform}. Its input is the environment variable {@code
 * PLUMBLINE_STEP}.
 */
public final class TransformStep {
  private TransformStep() {}

  /** Runs one shard of the step and ends the process with its exit code. */
  public static void main(String[] arguments) {
    EngineSettings.apply(System.getenv());
    System.exit(StepMain.run(List.of(new Transform()), System.getenv()));
  }
}
