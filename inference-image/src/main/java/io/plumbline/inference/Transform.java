package io.plumbline.inference;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import io.plumbline.models.training.ClassScores;
import java.io.IOException;
import java.net.URI;

/**
 * Predicts one shard of the objects that have no label, each once, in memory that does not grow
 * with them.
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
    LabelingProgress progress =
        LabelingProgress.beforeDeciding(
            context.store(), context.folder(), context.input().iteration());
    URI target =
        context
            .folder()
            .predictions(parameters.modelIteration(), shard(context), parameters.shards());
    Tally tally = new Tally();
    try (LocalModel local = LocalModel.download(context, parameters.modelIteration());
        Predictor predictor = Predictor.of(local.read());
        PoolItems pool =
            PoolItems.open(context, progress, new Shard(shard(context), parameters.shards()))) {
      JsonLinesWriter.write(
          context.store(),
          target,
          sink -> predictor.predict(pool, item -> sink.accept(tally.count(prediction(item)))));
    }
    return tally.result();
  }

  private static int shard(StepContext context) {
    return Integer.parseInt(context.environment().getOrDefault("JOB_COMPLETION_INDEX", "0"));
  }

  private static Prediction prediction(PredictedItem item) {
    if (item instanceof PredictedItem.Scored scored) {
      ClassScores scores = scored.scores();
      return Prediction.of(scored.id(), scores.label(), scores.confidence(), scores.margin());
    }
    PredictedItem.Failed failed = (PredictedItem.Failed) item;
    return Prediction.failed(failed.id(), failed.reason());
  }

  /** Counts while the predictions stream by. */
  private static final class Tally {
    private long predicted;
    private long failed;

    Prediction count(Prediction prediction) {
      if (prediction.failure().isPresent()) {
        failed++;
      } else {
        predicted++;
      }
      return prediction;
    }

    TransformResult result() {
      return new TransformResult(predicted, failed);
    }
  }
}
