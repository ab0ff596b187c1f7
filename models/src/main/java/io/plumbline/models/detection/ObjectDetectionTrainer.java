package io.plumbline.models.detection;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.DensePlan;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.AnnotationTrainer;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.QualityTask;
import io.plumbline.models.training.QualityTraining;
import io.plumbline.models.training.Recipe;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network that draws boxes: a compact one from scratch, or, when the options name a
 * backbone, that TorchScript network with new layers on top.
 */
public final class ObjectDetectionTrainer implements AnnotationTrainer<List<Box>> {
  private static final DensePlan.Choice CHOICE =
      new DensePlan.Choice(
          Architecture.COMPACT_CENTRES, Architecture.TORCHSCRIPT_CENTRES, 512, 512);
  private static final DensePlan.Effort EFFORT = new DensePlan.Effort(12_000, 16);

  /** Small images show few things, which look much alike: they are learnt sooner, in more steps. */
  private static final DensePlan.Effort EFFORT_ON_SMALL = new DensePlan.Effort(9_000, 8);

  /** About the middle one of a training on photographs; without it seeds differ by many points. */
  private static final double LONGEST_GRADIENT = 10;

  private static final int LARGEST_SMALL_SIDE = 128;
  private static final int EXAMINED_AT_ONCE = 16;

  @Override
  public AnnotationResult train(
      AnnotatedSet<List<Box>> set, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    options.requireInitialModelOf(ModelTask.OBJECT_DETECTION);
    DensePlan plan = DensePlan.of(set, options, CHOICE);
    int classes = set.labels().size();
    UsableItems<Annotated<List<Box>>, BoxSample> usable =
        UsableItems.decode(
            set.items(), Annotated::item, each -> sample(each, classes, format(plan)));
    DensePlan measured = plan.measured(usable.inputs().stream().map(BoxSample::picture).toList());
    QualityTraining.Outcome outcome =
        new QualityTraining<>(task(set, options, measured, usable), options, checkpoints).run();
    BoxVerdict verdict = BoxVerdict.of(outcome.findings(), usable.inputs());
    return new AnnotationResult(
        model(set, options, measured, outcome, verdict),
        verdict.judged().pairs(row -> usable.items().get(row).item().id()),
        verdict.meanAveragePrecision(classes),
        usable.rejected());
  }

  private static InputFormat.Letterbox format(DensePlan plan) {
    return new InputFormat.Letterbox(plan.side(), plan.channels(), plan.mean(), plan.deviation());
  }

  private static BoxSample sample(
      Annotated<List<Box>> each, int classes, InputFormat.Letterbox format)
      throws UnusableItemException, IOException {
    for (Box box : each.annotation()) {
      boolean finite = Double.isFinite(box.left() + box.top() + box.width() + box.height());
      if (box.label() < 0 || box.label() >= classes) {
        throw new UnusableItemException("a box has class %d of %d".formatted(box.label(), classes));
      }
      if (!finite || box.width() <= 0 || box.height() <= 0) {
        throw new UnusableItemException("a box has no area");
      }
    }
    return BoxSample.of(
        Detector.decoder(format).decode(each.item().content()), List.copyOf(each.annotation()));
  }

  private static QualityTask<BoxSample> task(
      AnnotatedSet<List<Box>> set,
      TrainingOptions options,
      DensePlan plan,
      UsableItems<Annotated<List<Box>>, BoxSample> usable) {
    InputFormat.Letterbox format = format(plan);
    int classes = set.labels().size();
    CentreLoss loss = new CentreLoss(classes, format.side() / CentreTargets.STRIDE);
    return new QualityTask<>(
        classes,
        usable.items().stream().map(ObjectDetectionTrainer::stratified).toList(),
        usable.inputs(),
        new BoxBatcher(format),
        new BoxVariation(format),
        WarmStart.of(options.initial(), plan.architecture(), set.labels())
            .after(() -> Detector.network(format.channels(), classes, plan.backbone())),
        options.limit(recipe(plan, usable.items().size())),
        some -> loss,
        (network, samples) -> examine(network, format, classes, samples));
  }

  private static Recipe recipe(DensePlan plan, int images) {
    return plan.side() <= LARGEST_SMALL_SIDE
        ? plan.recipe(images, EFFORT_ON_SMALL)
        : plan.recipe(images, EFFORT).withLongestGradient(LONGEST_GRADIENT);
  }

  /** Images with equally many boxes are dealt out evenly over the folds. */
  private static QualityTask.Stratified stratified(Annotated<List<Box>> each) {
    return new QualityTask.Stratified(each.item().id(), each.annotation().size());
  }

  private static List<float[]> examine(
      Network network, InputFormat.Letterbox format, int classes, List<BoxSample> samples) {
    List<float[]> found = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += EXAMINED_AT_ONCE) {
      int to = Math.min(samples.size(), from + EXAMINED_AT_ONCE);
      Detector.candidates(
              network,
              format,
              classes,
              samples.subList(from, to).stream().map(BoxSample::picture).toList())
          .forEach(boxes -> found.add(BoxFinding.values(boxes)));
    }
    return found;
  }

  private static TrainedModel model(
      AnnotatedSet<List<Box>> set,
      TrainingOptions options,
      DensePlan plan,
      QualityTraining.Outcome outcome,
      BoxVerdict verdict) {
    List<Tensor> tensors = new ArrayList<>(outcome.parameters());
    tensors.add(verdict.rule().tensor());
    tensors.addAll(verdict.judged().expected(BoxFeatures.COUNT).tensors());
    return new TrainedModel(
        outcome.description(set.labels(), plan.architecture(), format(plan), options.seed()),
        tensors,
        plan.files());
  }
}
