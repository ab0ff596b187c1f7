package io.plumbline.inference;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.Predictor;
import java.io.IOException;
import java.net.URI;

/**
 * Predicts one shard of the objects that have no label, each once, in memory that does not grow
 * with them. The file of predictions appears when all masks that it names are there.
 */
final class Transform implements Step<TransformParameters, TransformResult> {
  @Override
  public String name() {
    return "transform";
  }

  @Override
  public Class<TransformParameters> parameterType() {
    return TransformParameters.class;
  }

  /** Each shard is a process of its own with a result of its own. */
  @Override
  public String resultName(StepContext context) {
    return name() + "-" + shard(context);
  }

  @Override
  public TransformResult run(StepContext context, TransformParameters parameters)
      throws IOException {
    try (LocalModel local = LocalModel.download(context, parameters.modelIteration())) {
      return predict(context, parameters, local.read());
    }
  }

  private static TransformResult predict(
      StepContext context, TransformParameters parameters, TrainedModel model) throws IOException {
    LabelingProgress progress =
        LabelingProgress.beforeDeciding(
            context.store(), context.folder(), context.input().iteration());
    Shard shard = new Shard(shard(context), parameters.shards());
    try (Predictor predictor = Predictor.of(model);
        PoolItems pool = PoolItems.open(context, progress, shard);
        ParallelWrites writes = new ParallelWrites(context.store())) {
      Predictions predictions = new Predictions(masks(context, parameters, model, writes));
      JsonLinesWriter.write(
          context.store(),
          target(context, parameters),
          sink -> {
            predictor.predict(pool, item -> sink.accept(predictions.of(item)));
            writes.finish();
          });
      return predictions.result();
    }
  }

  private static PredictedMasks masks(
      StepContext context,
      TransformParameters parameters,
      TrainedModel model,
      ParallelWrites writes) {
    return new PredictedMasks(
        writes, context.folder(), parameters.modelIteration(), model.description().labels().size());
  }

  private static URI target(StepContext context, TransformParameters parameters) {
    return context
        .folder()
        .predictions(parameters.modelIteration(), shard(context), parameters.shards());
  }

  private static int shard(StepContext context) {
    return Integer.parseInt(context.environment().getOrDefault("JOB_COMPLETION_INDEX", "0"));
  }
}
