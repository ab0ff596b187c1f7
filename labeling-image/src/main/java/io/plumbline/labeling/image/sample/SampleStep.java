package io.plumbline.labeling.image.sample;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.predictions.Predictions;
import io.plumbline.labeling.selection.CertificationSample;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.BitSet;

/**
 * Draws a look's certification sample: each object of the pool independently with the same
 * probability, which is what the certificate's proof rests on.
 */
public final class SampleStep implements Step<SampleParameters, SampleResult> {
  @Override
  public String name() {
    return "sample";
  }

  @Override
  public Class<SampleParameters> parameterType() {
    return SampleParameters.class;
  }

  @Override
  public SampleResult run(StepContext context, SampleParameters parameters) throws IOException {
    BitSet pool = pool(context, parameters);
    double rate = CertificationSample.rate(parameters.sampleSize(), pool.cardinality());
    var sample = new CertificationSample(context.input().seed(), parameters.look(), rate);
    BitSet drawn = new BitSet();
    pool.stream().filter(sample::contains).forEach(drawn::set);
    new Batches(context.store(), context.folder()).write(context.input().iteration() + 1, drawn);
    return new SampleResult(drawn.cardinality(), rate, pool.cardinality());
  }

  private static BitSet pool(StepContext context, SampleParameters parameters) throws IOException {
    LabelingProgress progress =
        LabelingProgress.beforeDeciding(
            context.store(), context.folder(), context.input().iteration());
    var pool = new BitSet();
    Predictions.find(context.store(), context.folder(), parameters.modelIteration())
        .forEach(
            prediction -> {
              if (progress.isOpen(prediction.id()) && prediction.failure().isEmpty()) {
                pool.set(Math.toIntExact(prediction.id()));
              }
            });
    return pool;
  }
}
