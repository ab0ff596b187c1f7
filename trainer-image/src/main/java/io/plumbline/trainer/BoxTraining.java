package io.plumbline.trainer;

import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.trainer.HumanLabels.LabeledObject;
import java.io.IOException;
import java.util.List;

/** Learns to draw boxes. */
record BoxTraining() implements JobTraining {
  @Override
  public JobModel train(HumanLabels labels, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    AnnotatedSet<List<Box>> set =
        new AnnotatedSet<>(
            labels.classes(), labels.objects().stream().map(BoxTraining::annotated).toList());
    return JobModel.of(new ObjectDetectionTrainer().train(set, options, checkpoints));
  }

  private static Annotated<List<Box>> annotated(LabeledObject each) {
    List<ScoredBox> boxes = each.label().as(Label.OfBoxes.class).boxes().boxes();
    return new Annotated<>(each.item(), boxes.stream().map(BoxTraining::box).toList());
  }

  private static Box box(ScoredBox scored) {
    io.plumbline.labeling.boxes.Box box = scored.box();
    return new Box(box.classId(), box.left(), box.top(), box.width(), box.height());
  }
}
