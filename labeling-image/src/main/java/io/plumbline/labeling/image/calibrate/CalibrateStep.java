package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.certification.Block;
import io.plumbline.labeling.certification.LossKind;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.sample.SampleResult;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * Compares people's labels of the certification sample with the model's and finds the threshold.
 */
public final class CalibrateStep implements Step<CalibrateParameters, CalibrateResult> {
  @Override
  public String name() {
    return "calibrate";
  }

  @Override
  public Class<CalibrateParameters> parameterType() {
    return CalibrateParameters.class;
  }

  @Override
  public CalibrateResult run(StepContext context, CalibrateParameters parameters)
      throws IOException {
    int iteration = context.input().iteration();
    Look look = look(context, parameters);
    BitSet sample = new Batches(context.store(), context.folder()).read(iteration);
    DecisionRecord decision =
        new Certification(context.store(), context.folder())
            .decide(look, id -> sample.get(Math.toIntExact(id)));
    URI file = context.folder().decision(iteration);
    byte[] json = Json.mapper().writeValueAsBytes(decision);
    context.store().write(file, out -> out.write(json));
    return result(decision, file);
  }

  private static Look look(StepContext context, CalibrateParameters parameters) throws IOException {
    StepInput input = context.input();
    return new Look(
        input.iteration(), parameters, input.seed(), LossKind.of(input.taskType()), rate(context));
  }

  private static double rate(StepContext context) throws IOException {
    URI result = context.folder().stepResult(context.input().iteration() - 1, "sample");
    try (InputStream in = context.store().read(result)) {
      return Json.mapper().readValue(in, SampleResult.class).rate();
    }
  }

  private static CalibrateResult result(DecisionRecord decision, URI file) {
    Optional<Block> decisive = decisive(decision);
    int validation = decisive.map(Block::sampled).orElse(0);
    int errors = Math.toIntExact(Math.round(decisive.map(Block::loss).orElse(0.0)));
    return new CalibrateResult(
        decision.threshold().isPresent(),
        decision.threshold(),
        validation,
        errors,
        decision.threshold().isPresent() ? decisive.map(Block::unsampled).orElse(0L) : 0,
        decision.logEvidence(),
        decision.logRequired(),
        decisive.map(block -> 1 - block.loss() / block.sampled()),
        file);
  }

  /** The accepted block or, when none is, the one that came closest. */
  private static Optional<Block> decisive(DecisionRecord decision) {
    return decision.threshold().isPresent()
        ? decision.blocks().stream()
            .filter(block -> block.confidence() == decision.threshold().get())
            .findFirst()
        : decision.blocks().stream().max(Comparator.comparingDouble(Block::logEvidence));
  }
}
