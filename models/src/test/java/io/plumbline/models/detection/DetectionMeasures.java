package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
import java.util.List;
import java.util.OptionalDouble;

/** Opens what the benchmarks need of this package. */
public final class DetectionMeasures {
  private DetectionMeasures() {}

  /** The mean average precision at an intersection over union of 0.5. */
  public static OptionalDouble meanAveragePrecision(
      List<List<ScoredBox>> drawn, List<List<Box>> wanted, int classes) {
    return new AveragePrecision(drawn, wanted).mean(classes);
  }

  /** The same model, which draws every candidate: a precision-recall curve needs the doubtful. */
  public static TrainedModel drawingAll(TrainedModel model) {
    Tensor all = new BoxRule((float) Peaks.LOWEST_SCORE, 1).tensor();
    List<Tensor> tensors =
        model.tensors().stream()
            .map(tensor -> tensor.name().equals(BoxRule.TENSOR) ? all : tensor)
            .toList();
    return new TrainedModel(model.description(), tensors, model.files());
  }
}
