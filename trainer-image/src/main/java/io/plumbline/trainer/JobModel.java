package io.plumbline.trainer;

import io.plumbline.labeling.dataset.OutOfFoldPrediction;
import io.plumbline.models.data.RejectedItem;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.HeldOutObject;
import io.plumbline.models.training.TrainingResult;
import java.util.List;

/**
 * A model and what it is worth, whatever the kind of its labels.
 *
 * @param heldOut each usable object as networks saw it that had not learnt from it, in id order;
 *     empty when there were too few for a cross-validation
 * @param rejected the objects that could not be used
 */
record JobModel(
    TrainedModel model, List<? extends HeldOutObject> heldOut, List<RejectedItem> rejected) {

  static JobModel of(TrainingResult result) {
    return new JobModel(result.model(), result.outOfFold(), result.rejected());
  }

  static JobModel of(AnnotationResult result) {
    return new JobModel(result.model(), result.outOfFold(), result.rejected());
  }

  /** What is lost on each object when the model's label takes the place of people's. */
  List<OutOfFoldPrediction> outOfFold() {
    return heldOut.stream().map(JobModel::prediction).toList();
  }

  private static OutOfFoldPrediction prediction(HeldOutObject each) {
    return new OutOfFoldPrediction(each.id(), 1 - each.quality(), each.confidence());
  }

  /** The mean quality of what was predicted out of fold, from 0 to 1; 0 without any. */
  double quality() {
    return heldOut.stream().mapToDouble(HeldOutObject::quality).average().orElse(0);
  }
}
