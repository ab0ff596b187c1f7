package io.plumbline.models.segmentation;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.MaskSource;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.DensePlan;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.AnnotationTrainer;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.QualityTask;
import io.plumbline.models.training.QualityTraining;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Trains a network that gives a class to each pixel: a compact one from scratch, or, when the
 * options name a backbone, that TorchScript network with new layers on top. The qualities out of
 * fold are measured at the size at which the network looks at the images.
 */
public final class SemanticSegmentationTrainer implements AnnotationTrainer<MaskSource> {
  private static final DensePlan.Choice CHOICE =
      new DensePlan.Choice(Architecture.COMPACT_MASK, Architecture.TORCHSCRIPT_MASK, 256, 1024);

  /** Every pixel teaches: half the detector's batch is as steady, and gives twice the steps. */
  private static final DensePlan.Effort EFFORT = new DensePlan.Effort(7_500, 8);

  private static final int MOST_LABELS = 254;

  @Override
  public AnnotationResult train(
      AnnotatedSet<MaskSource> set, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    options.requireInitialModelOf(ModelTask.SEMANTIC_SEGMENTATION);
    int labels = set.labels().size();
    if (labels > MOST_LABELS) {
      throw new UnsuitableModelException("a mask has at most 254 labels, not " + labels);
    }
    DensePlan plan = DensePlan.of(set, options, CHOICE);
    UsableItems<Annotated<MaskSource>, MaskSample> usable =
        UsableItems.decode(
            set.items(), Annotated::item, each -> sample(each, labels, format(plan)));
    DensePlan measured = plan.measured(usable.inputs().stream().map(MaskSample::picture).toList());
    QualityTraining.Outcome outcome =
        new QualityTraining<>(task(set, options, measured, usable), options, checkpoints).run();
    MaskVerdict verdict = MaskVerdict.of(outcome.findings());
    return new AnnotationResult(
        model(set, options, measured, outcome, verdict),
        verdict.judged().pairs(row -> usable.items().get(row).item().id()),
        OptionalDouble.empty(),
        usable.rejected());
  }

  private static InputFormat.Tiles format(DensePlan plan) {
    return new InputFormat.Tiles(
        plan.side(), plan.longSide(), plan.channels(), plan.mean(), plan.deviation());
  }

  private static MaskSample sample(Annotated<MaskSource> each, int labels, InputFormat.Tiles format)
      throws UnusableItemException, IOException {
    Picture picture = Segmenter.decoder(format).decode(each.item().content());
    ClassMask mask = each.annotation().read();
    if (mask.width() != picture.originalWidth() || mask.height() != picture.originalHeight()) {
      throw new UnusableItemException(
          "the mask has %d x %d pixels, the image %d x %d"
              .formatted(
                  mask.width(), mask.height(), picture.originalWidth(), picture.originalHeight()));
    }
    ClassMask scaled = mask.scaled(picture.width(), picture.height());
    for (byte pixel : scaled.classes()) {
      if ((pixel & 255) > labels) {
        throw new UnusableItemException(
            "the mask has class %d of %d".formatted(pixel & 255, labels));
      }
    }
    return new MaskSample(picture, scaled.classes());
  }

  private static QualityTask<MaskSample> task(
      AnnotatedSet<MaskSource> set,
      TrainingOptions options,
      DensePlan plan,
      UsableItems<Annotated<MaskSource>, MaskSample> usable) {
    InputFormat.Tiles format = format(plan);
    int labels = set.labels().size();
    return new QualityTask<>(
        labels,
        usable.items().stream()
            .map(each -> new QualityTask.Stratified(each.item().id(), 0))
            .toList(),
        usable.inputs(),
        new MaskBatcher(format),
        new MaskVariation(format),
        WarmStart.of(options.initial(), plan.architecture(), set.labels())
            .after(() -> Segmenter.network(format.channels(), labels, plan.backbone())),
        options.limit(plan.recipe(usable.items().size(), EFFORT)),
        some -> MaskLoss.of(some, 1 + labels, format.side()),
        (network, samples) -> examine(network, Tiling.of(format, 1 + labels), samples));
  }

  private static List<float[]> examine(Network network, Tiling tiling, List<MaskSample> samples) {
    List<float[]> found = new ArrayList<>();
    for (MaskSample sample : samples) {
      found.add(MaskVerdict.values(tiling.scores(network, sample.picture()), sample.mask()));
    }
    return found;
  }

  private static TrainedModel model(
      AnnotatedSet<MaskSource> set,
      TrainingOptions options,
      DensePlan plan,
      QualityTraining.Outcome outcome,
      MaskVerdict verdict) {
    List<Tensor> tensors = new ArrayList<>(outcome.parameters());
    tensors.add(verdict.rule().tensor());
    tensors.addAll(verdict.judged().expected(PixelSummary.FEATURES).tensors());
    return new TrainedModel(
        outcome.description(set.labels(), plan.architecture(), format(plan), options.seed()),
        tensors,
        plan.files());
  }
}
