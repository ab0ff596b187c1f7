package io.plumbline.labeling.image.decide;

import io.plumbline.labeling.dataset.FailureRecord;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.image.predictions.Predictions;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;

/** Writes what follows from the predictions of an iteration: machine labels and failures. */
final class DecisionFiles {
  private final StepContext context;
  private final Optional<Predictions> predictions;

  DecisionFiles(StepContext context, Optional<Predictions> predictions) {
    this.context = context;
    this.predictions = predictions;
  }

  /** Writes the open objects that the model could not read, and returns a bit for each. */
  BitSet writeFailures(LabelingProgress open, Rejections rejections) throws IOException {
    var failed = new BitSet();
    writeLines(
        context.folder().decisionFailures(context.input().iteration()),
        prediction -> {
          Optional<String> reason =
              prediction.failure().filter(any -> open.isOpen(prediction.id()));
          reason.ifPresent(
              sentence -> {
                failed.set(Math.toIntExact(prediction.id()));
                rejections.add(prediction.id(), sentence);
              });
          return reason.map(sentence -> new FailureRecord(prediction.id(), sentence));
        });
    return failed;
  }

  /** Writes the labels that the model gives to the objects whose bit is set. */
  void writeMachineLabels(BitSet machine) throws IOException {
    writeLines(
        context.folder().machineLabels(context.input().iteration()),
        prediction ->
            machine.get(Math.toIntExact(prediction.id()))
                ? Optional.of(label(prediction))
                : Optional.empty());
  }

  private LabelRecord label(Prediction prediction) {
    return new LabelRecord(
        prediction.id(),
        prediction.label().orElseThrow(),
        prediction.confidence(),
        0,
        context.input().date());
  }

  private void writeLines(URI file, Function<Prediction, Optional<?>> line) throws IOException {
    JsonLinesWriter.write(
        context.store(),
        file,
        sink -> {
          if (predictions.isPresent()) {
            predictions
                .get()
                .forEach(
                    prediction -> {
                      Optional<?> value = line.apply(prediction);
                      if (value.isPresent()) {
                        sink.accept(value.get());
                      }
                    });
          }
        });
  }
}
