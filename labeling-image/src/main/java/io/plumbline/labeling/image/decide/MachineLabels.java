package io.plumbline.labeling.image.decide;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.image.predictions.Predictions;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Chooses the objects that the model labels: open ones whose confidence reaches the threshold, the
 * most confident ones when there is a limit on their number.
 */
final class MachineLabels {
  private final LabelingProgress progress;
  private final Predictions predictions;

  MachineLabels(LabelingProgress progress, Predictions predictions) {
    this.progress = progress;
    this.predictions = predictions;
  }

  /**
   * A bit for each object that the model labels; ties at the limit go to the lower line numbers.
   */
  BitSet choose(double threshold, Optional<Integer> limit) throws IOException {
    var chosen = new BitSet();
    predictions.forEach(
        prediction -> {
          if (eligible(prediction, threshold)) {
            chosen.set(Math.toIntExact(prediction.id()));
          }
        });
    return limit.isPresent() && chosen.cardinality() > limit.get()
        ? mostConfident(chosen, limit.get())
        : chosen;
  }

  private boolean eligible(Prediction prediction, double threshold) {
    return prediction.failure().isEmpty()
        && prediction.confidence() >= threshold
        && progress.isOpen(prediction.id());
  }

  private BitSet mostConfident(BitSet chosen, int limit) throws IOException {
    if (limit == 0) {
      return new BitSet();
    }
    double[] rising = confidences(chosen);
    double lowest = rising[rising.length - limit];
    long above = Arrays.stream(rising).filter(confidence -> confidence > lowest).count();
    return atOrAbove(chosen, lowest, limit - above);
  }

  private double[] confidences(BitSet chosen) throws IOException {
    var confidences = new double[chosen.cardinality()];
    var next = new int[1];
    predictions.forEach(
        prediction -> {
          if (chosen.get(Math.toIntExact(prediction.id()))) {
            confidences[next[0]++] = prediction.confidence();
          }
        });
    Arrays.sort(confidences);
    return confidences;
  }

  private BitSet atOrAbove(BitSet chosen, double lowest, long ties) throws IOException {
    var kept = new BitSet();
    var left = new long[] {ties};
    predictions.forEach(
        prediction -> {
          int id = Math.toIntExact(prediction.id());
          if (!chosen.get(id)) {
            return;
          }
          if (prediction.confidence() > lowest
              || (prediction.confidence() == lowest && left[0]-- > 0)) {
            kept.set(id);
          }
        });
    return kept;
  }
}
