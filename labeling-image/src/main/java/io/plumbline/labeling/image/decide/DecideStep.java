package io.plumbline.labeling.image.decide;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.image.output.OutputManifest;
import io.plumbline.labeling.image.predictions.Predictions;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/**
 * Ends an iteration: the model labels what the threshold allows, and the next batch for people is
 * chosen from the rest. Files are streamed; only bits are kept in memory.
 */
public final class DecideStep implements Step<DecideParameters, DecideResult> {
  @Override
  public String name() {
    return "decide";
  }

  @Override
  public Class<DecideParameters> parameterType() {
    return DecideParameters.class;
  }

  @Override
  public DecideResult run(StepContext context, DecideParameters parameters) throws IOException {
    int iteration = context.input().iteration();
    var open = LabelingProgress.beforeDeciding(context.store(), context.folder(), iteration);
    Optional<Predictions> predictions = predictions(context, parameters);
    BitSet machine = machineLabeled(open, parameters, predictions);
    var rejections = new Rejections();
    var files = new DecisionFiles(context, predictions);
    BitSet failed = files.writeFailures(open, rejections);
    files.writeMachineLabels(machine);
    BitSet left = left(open, machine, failed);
    int size = parameters.batchAfter(machine.cardinality());
    BitSet batch = nextBatch(context, left, size, parameters, predictions);
    writeManifests(context, machine, parameters);
    return new DecideResult(
        machine.cardinality(),
        failed.cardinality(),
        left.cardinality(),
        batch.cardinality(),
        rejections.sentences());
  }

  private static Optional<Predictions> predictions(
      StepContext context, DecideParameters parameters) {
    return parameters
        .modelIteration()
        .map(
            model -> Predictions.of(context.store(), context.folder(), model, parameters.shards()));
  }

  private static BitSet machineLabeled(
      LabelingProgress open, DecideParameters parameters, Optional<Predictions> predictions)
      throws IOException {
    return parameters.threshold().isPresent() && predictions.isPresent()
        ? new MachineLabels(open, predictions.get())
            .choose(parameters.threshold().get(), parameters.maxMachineLabeled())
        : new BitSet();
  }

  private static BitSet left(LabelingProgress open, BitSet machine, BitSet failed) {
    var left = new BitSet();
    for (int id = 0; id < open.objects(); id++) {
      left.set(id, open.isOpen(id));
    }
    left.andNot(machine);
    left.andNot(failed);
    return left;
  }

  private static BitSet nextBatch(
      StepContext context,
      BitSet left,
      int size,
      DecideParameters parameters,
      Optional<Predictions> predictions)
      throws IOException {
    int number = context.input().iteration() + 1;
    BitSet batch =
        new NextBatch(number, size, context.input().seed()).choose(left, parameters, predictions);
    if (!batch.isEmpty()) {
      new Batches(context.store(), context.folder()).write(number, batch);
    }
    return batch;
  }

  private static void writeManifests(
      StepContext context, BitSet machine, DecideParameters parameters) throws IOException {
    int iteration = context.input().iteration();
    OutputManifest manifest = OutputManifest.of(context);
    if (parameters.automated()) {
      manifest.writeAutoAnnotations(context.folder().autoAnnotations(iteration), machine);
    }
    manifest.write(context.folder().intermediateManifest(iteration));
  }
}
