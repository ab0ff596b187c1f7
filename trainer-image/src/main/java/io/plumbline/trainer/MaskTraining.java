package io.plumbline.trainer;

import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.MaskSource;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.trainer.HumanLabels.LabeledObject;
import java.io.IOException;

/** Learns to draw masks. */
record MaskTraining(ObjectStore store) implements JobTraining {
  @Override
  public JobModel train(HumanLabels labels, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    AnnotatedSet<MaskSource> set =
        new AnnotatedSet<>(
            labels.classes(), labels.objects().stream().map(this::annotated).toList());
    return JobModel.of(new SemanticSegmentationTrainer().train(set, options, checkpoints));
  }

  private Annotated<MaskSource> annotated(LabeledObject each) {
    return new Annotated<>(
        each.item(), new StoredMask(store, each.label().as(Label.OfMask.class).mask()));
  }
}
