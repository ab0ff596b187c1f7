package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.FolderOwner;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.output.Annotations;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;

/**
 * The first step of a job: checks what the user gave, writes the index of objects and the first
 * batch for people.
 */
public final class PrepareStep implements Step<PrepareParameters, PrepareResult> {
  /** Ground Truth strongly suggests 5,000 or more objects for automated labeling. */
  private static final long RECOMMENDED_OBJECTS = 5_000;

  private static final int FIRST_BATCH = 1;

  @Override
  public String name() {
    return "prepare";
  }

  @Override
  public Class<PrepareParameters> parameterType() {
    return PrepareParameters.class;
  }

  @Override
  public PrepareResult run(StepContext context, PrepareParameters parameters) throws IOException {
    FolderOwner.claim(context.store(), context.folder(), context.input().job().uid());
    LabelCategories categories = CategorySource.read(parameters, context);
    CategorySource.write(categories, context);
    requireInitialModel(context, parameters);
    ManifestScan manifest = manifest(context, parameters, categories);
    ManifestScan.Overview overview = manifest.overview();
    requireEnough(parameters, overview.objects());
    BitSet drawn = FirstBatch.draw(parameters, overview, context.input().seed());
    var index = new IndexWriter(context, probe(context, parameters), drawn);
    index.write(manifest);
    requireReadable(drawn, index);
    new Batches(context.store(), context.folder()).write(FIRST_BATCH, index.readable());
    return new PrepareResult(
        overview.objects(),
        overview.labeled(),
        index.failed(),
        index.readable().cardinality(),
        drawn.cardinality() - index.readable().cardinality(),
        recommended(parameters, overview.objects()),
        index.rejections().sentences());
  }

  private static ManifestScan manifest(
      StepContext context, PrepareParameters parameters, LabelCategories categories) {
    StepInput input = context.input();
    var check = new LineCheck(input.taskType(), Annotations.of(input, categories).form());
    return new ManifestScan(context.store(), parameters.manifest(), check);
  }

  private static ImageProbe probe(StepContext context, PrepareParameters parameters) {
    return new ImageProbe(
        context.store(),
        parameters.automated()
            ? ImageProbe.Resolution.UP_TO_4K
            : ImageProbe.Resolution.UP_TO_100_MEGAPIXELS);
  }

  private static void requireInitialModel(StepContext context, PrepareParameters parameters)
      throws IOException {
    Optional<URI> model = parameters.initialModel();
    if (model.isPresent() && !context.store().exists(model.get())) {
      throw new InputException(
          "labelingJobAlgorithmsConfig.initialActiveLearningModelARN: "
              + ObjectUri.format(model.get())
              + " does not exist");
    }
  }

  private static void requireEnough(PrepareParameters parameters, long objects) {
    if (parameters.automated() && objects < parameters.minimumObjectCount()) {
      throw new InputException(
          "%s: the manifest has %d objects, but automated labeling needs at least %d"
              .formatted(ManifestScan.FIELD, objects, parameters.minimumObjectCount()));
    }
  }

  /** Ground Truth fails a job when more than 10 % of its first sample fails. */
  private static void requireReadable(BitSet drawn, IndexWriter index) {
    var unreadable = (BitSet) drawn.clone();
    unreadable.andNot(index.readable());
    if (unreadable.cardinality() * 10L > drawn.cardinality()) {
      throw new InputException(
          "%s: %d of the first %d images cannot be read, more than 10 %%; one of them is in line %d"
              .formatted(
                  ManifestScan.FIELD,
                  unreadable.cardinality(),
                  drawn.cardinality(),
                  unreadable.nextSetBit(0) + 1));
    }
  }

  private static Optional<Boolean> recommended(PrepareParameters parameters, long objects) {
    return parameters.automated() && objects < RECOMMENDED_OBJECTS
        ? Optional.of(false)
        : Optional.empty();
  }
}
