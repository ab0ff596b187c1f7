package io.plumbline.labeling.image;

import io.plumbline.labeling.image.assemble.AssembleStep;
import io.plumbline.labeling.image.calibrate.CalibrateStep;
import io.plumbline.labeling.image.consolidate.ConsolidateStep;
import io.plumbline.labeling.image.decide.DecideStep;
import io.plumbline.labeling.image.exchange.ExchangeCommand;
import io.plumbline.labeling.image.prepare.PrepareStep;
import io.plumbline.labeling.image.replay.ReplayCommand;
import io.plumbline.labeling.image.sample.SampleStep;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepMain;
import io.plumbline.labeling.store.ObjectStores;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program of the steps that need no model. Its first argument is the step's name, its input the
 * environment variable {@code PLUMBLINE_STEP}; {@code replay <root> <iteration>} computes a look's
 * decision again, {@code import} and {@code export} make manifests of other formats and other
 * formats of manifests.
 */
public final class LabelingStep {
  private static final List<Step<?, ?>> STEPS =
      List.of(
          new PrepareStep(),
          new SampleStep(),
          new ConsolidateStep(),
          new CalibrateStep(),
          new DecideStep(),
          new AssembleStep());

  private LabelingStep() {}

  /** Runs one step and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments), System.getenv()));
  }

  static int run(List<String> arguments, Map<String, String> environment) {
    if (!arguments.isEmpty() && arguments.get(0).equals(ReplayCommand.NAME)) {
      return new ReplayCommand(ObjectStores.fromEnvironment(environment), System.out)
          .run(arguments.subList(1, arguments.size()));
    }
    if (!arguments.isEmpty() && ExchangeCommand.isNamed(arguments.get(0))) {
      return new ExchangeCommand(ObjectStores.fromEnvironment(environment), System.out)
          .run(arguments);
    }
    return StepMain.run(STEPS, environment);
  }
}
