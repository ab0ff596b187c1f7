package io.plumbline.models.dense;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.image.ImageBackbone;
import io.plumbline.models.image.ImageSurvey;
import io.plumbline.models.image.Normalisation;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.Recipe;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which network will be trained to draw on images, and at what size it looks at them.
 *
 * @param architecture the network
 * @param side of the square that is looked at, in pixels
 * @param longSide of the images after scaling, the longer ones at least
 * @param mean of each channel
 * @param deviation of each channel
 * @param backbone what it starts from, for a network that is fine-tuned
 */
public record DensePlan(
    Architecture architecture,
    int side,
    int longSide,
    List<Double> mean,
    List<Double> deviation,
    Optional<Path> backbone) {
  private static final int STEP = 32;
  private static final int SMALLEST_SIDE = 64;

  /** MobileNetV2 takes almost 1 GB for an image of 512 x 512 pixels; a GPU often has 16. */
  private static final int LARGEST_BATCH_OF_BACKBONE = 8;

  /** The two networks of a task and how large its images may be. */
  public record Choice(
      Architecture compact, Architecture torchScript, int largestSide, int largestLongSide) {}

  /** The backbone wins; else the initial model's network and size; else what suits the images. */
  public static DensePlan of(AnnotatedSet<?> set, TrainingOptions options, Choice choice)
      throws IOException {
    Optional<Path> backbone = options.backbone().or(() -> initialBackbone(options, choice));
    if (backbone.isEmpty()) {
      Optional<TrainedModel> earlier = initial(options, choice.compact());
      return earlier.isPresent() ? like(earlier.get()) : surveyed(set, choice);
    }
    DensePlan cold = surveyed(set, choice);
    return new DensePlan(
        choice.torchScript(),
        cold.side,
        cold.longSide,
        ImageBackbone.IMAGENET.mean(),
        ImageBackbone.IMAGENET.deviation(),
        backbone);
  }

  private static Optional<Path> initialBackbone(TrainingOptions options, Choice choice) {
    return initial(options, choice.torchScript())
        .flatMap(model -> model.file(TrainedModel.BACKBONE));
  }

  private static Optional<TrainedModel> initial(TrainingOptions options, Architecture wanted) {
    return options.initial().filter(model -> model.description().architecture() == wanted);
  }

  private static DensePlan like(TrainedModel model) {
    InputFormat.Coloured input = (InputFormat.Coloured) model.description().input();
    int side =
        input instanceof InputFormat.Tiles tiles
            ? tiles.side()
            : ((InputFormat.Letterbox) input).side();
    int longSide = input instanceof InputFormat.Tiles tiles ? tiles.longSide() : side;
    return new DensePlan(
        model.description().architecture(),
        side,
        longSide,
        input.mean(),
        input.deviation(),
        Optional.empty());
  }

  private static DensePlan surveyed(AnnotatedSet<?> set, Choice choice) throws IOException {
    List<DataItem> items = new ArrayList<>();
    for (Annotated<?> each : set.items()) {
      items.add(each.item());
    }
    ImageSurvey.Look typical = ImageSurvey.typical(items);
    int rounded = (typical.side() + STEP - 1) / STEP * STEP;
    int side = Math.min(choice.largestSide(), Math.max(SMALLEST_SIDE, rounded));
    int channels = typical.grey() ? 1 : 3;
    return new DensePlan(
        choice.compact(),
        side,
        Math.max(side, choice.largestLongSide()),
        Collections.nCopies(channels, 0.0),
        Collections.nCopies(channels, 1.0),
        Optional.empty());
  }

  /** How many channels the images have. */
  public int channels() {
    return mean.size();
  }

  /** The same with the pictures' own mean and deviation, unless the backbone has fixed ones. */
  public DensePlan measured(List<Picture> pictures) {
    if (backbone.isPresent() || pictures.isEmpty()) {
      return this;
    }
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int c = 0; c < channels(); c++) {
      long[] histogram = histogram(pictures, c);
      means.add(Normalisation.mean(histogram));
      deviations.add(Normalisation.deviation(histogram));
    }
    return new DensePlan(architecture, side, longSide, means, deviations, backbone);
  }

  private static long[] histogram(List<Picture> pictures, int channel) {
    long[] histogram = new long[256];
    for (Picture picture : pictures) {
      int plane = picture.width() * picture.height();
      for (int i = channel * plane; i < (channel + 1) * plane; i++) {
        histogram[picture.pixels()[i] & 255]++;
      }
    }
    return histogram;
  }

  /**
   * How much is trained.
   *
   * @param images how many are shown in all, about, again and again
   * @param largestBatch most images of a step
   */
  public record Effort(int images, int largestBatch) {}

  /** The numbers: the fewer images, the more passes; without patience, see QualityTraining. */
  public Recipe recipe(int objects, Effort effort) {
    int epochs = Math.min(60, Math.max(12, effort.images() / Math.max(1, objects)));
    int largest =
        backbone.isPresent()
            ? Math.min(LARGEST_BATCH_OF_BACKBONE, effort.largestBatch())
            : effort.largestBatch();
    int batch = Math.min(largest, Math.max(4, objects / 16));
    return new Recipe(batch, epochs, epochs, backbone.isPresent() ? 1e-3 : 4e-3, 1e-2, 0);
  }

  /** The files that the trained model cannot do without. */
  public SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    backbone.ifPresent(path -> files.put(TrainedModel.BACKBONE, path));
    return files;
  }
}
