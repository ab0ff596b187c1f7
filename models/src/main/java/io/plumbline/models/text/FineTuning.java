package io.plumbline.models.text;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.CrossValidatedTraining;
import io.plumbline.models.training.LearningTask;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;

/** Trains a pretrained sentence encoder further, with a new head. */
record FineTuning(TrainingSet set, TrainingOptions options, SentenceEncoder pretrained) {
  private static final Architecture ARCHITECTURE = Architecture.TORCHSCRIPT_TEXT;

  TrainingResult run(CheckpointFolder checkpoints) throws IOException {
    InputFormat.Tokens format = TextBackbone.formatOf(pretrained.backbone());
    TokenEncoder encoder = new TokenEncoder(pretrained.tokenizer(), format);
    UsableItems<LabeledItem, long[]> usable = UsableItems.decode(set.items(), encoder::encode);
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task(format, encoder, usable), options, checkpoints).run();
    TrainedModel model =
        new TrainedModel(
            outcome.description(ModelTask.TEXT_CLASSIFICATION, set, ARCHITECTURE, format, options),
            outcome.parameters(),
            pretrained.files());
    return new TrainingResult(model, outcome.outOfFold(), usable.rejected());
  }

  private LearningTask<long[]> task(
      InputFormat.Tokens format, TokenEncoder encoder, UsableItems<LabeledItem, long[]> usable) {
    int classes = set.labels().size();
    return new LearningTask<>(
        classes,
        usable.items(),
        usable.inputs(),
        encoder,
        (ids, random) -> ids,
        WarmStart.of(options.initial(), ARCHITECTURE, set.labels())
            .after(() -> new TextBackbone(pretrained.backbone(), format, classes)),
        options.limit(TextRecipes.fineTuning(usable.items().size())));
  }
}
