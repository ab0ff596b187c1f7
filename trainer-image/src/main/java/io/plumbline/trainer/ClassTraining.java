package io.plumbline.trainer;

import io.plumbline.labeling.label.Label;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.trainer.HumanLabels.LabeledObject;
import java.io.IOException;

/** Learns the classes of images or texts. */
record ClassTraining(Trainer trainer) implements JobTraining {
  @Override
  public JobModel train(HumanLabels labels, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    TrainingSet set =
        new TrainingSet(
            labels.classes(), labels.objects().stream().map(ClassTraining::item).toList());
    return JobModel.of(trainer.train(set, options, checkpoints));
  }

  private static LabeledItem item(LabeledObject each) {
    return new LabeledItem(each.item(), each.label().as(Label.OfClass.class).index());
  }
}
