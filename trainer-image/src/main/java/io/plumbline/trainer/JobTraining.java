package io.plumbline.trainer;

import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.image.ImageClassificationTrainer;
import io.plumbline.models.text.TextClassificationTrainer;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;

/** How the model of a job is trained: one for each kind of label. */
sealed interface JobTraining permits ClassTraining, BoxTraining, MaskTraining {

  /** What the job's task type asks for. */
  static JobTraining of(StepContext context) {
    return switch (context.input().taskType()) {
      case IMAGE_CLASSIFICATION -> new ClassTraining(new ImageClassificationTrainer());
      case TEXT_CLASSIFICATION -> new ClassTraining(new TextClassificationTrainer());
      case OBJECT_DETECTION -> new BoxTraining();
      case SEMANTIC_SEGMENTATION -> new MaskTraining(context.store());
    };
  }

  /**
   * Trains on what people have said; equal arguments give equal models.
   *
   * @throws io.plumbline.models.folder.UnsuitableModelException with one sentence when the options
   *     name a model, backbone or tokenizer that cannot be used
   * @throws IOException when the store fails
   */
  JobModel train(HumanLabels labels, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException;
}
