package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.PictureDecoder;
import io.plumbline.models.dense.PyramidNetwork;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.training.ExpectedQuality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Draws masks on images. Decode on any thread; segment on one at a time. */
public final class Segmenter implements AutoCloseable {
  private final InputFormat.Tiles format;
  private final Network network;
  private final ExpectedQuality quality;
  private final MaskRule rule;
  private final int classes;

  private Segmenter(TrainedModel model, Network network) {
    this.format = (InputFormat.Tiles) model.description().input();
    this.network = network;
    this.classes = 1 + model.description().labels().size();
    this.rule = MaskRule.of(model);
    this.quality = ExpectedQuality.of(model, PixelSummary.FEATURES);
    network.load(model.tensors());
  }

  /**
   * Loads a model into native memory.
   *
   * @throws UnsuitableModelException with one sentence when the model's parts do not fit together
   */
  public static Segmenter of(TrainedModel model) {
    InputFormat.Tiles format = (InputFormat.Tiles) model.description().input();
    Optional<Path> backbone = model.file(TrainedModel.BACKBONE);
    if (model.description().architecture().startsFromTorchScript() && backbone.isEmpty()) {
      throw new UnsuitableModelException("the model has no file " + TrainedModel.BACKBONE);
    }
    Network network = network(format.channels(), model.description().labels().size(), backbone);
    try {
      return new Segmenter(model, network);
    } catch (IllegalArgumentException e) {
      network.close();
      throw e;
    }
  }

  static Network network(int channels, int labels, Optional<Path> backbone) {
    return new PyramidNetwork(channels, 0, new float[FinePixels.FOUR * (1 + labels)], backbone);
  }

  static PictureDecoder decoder(InputFormat.Tiles format) {
    return new PictureDecoder(format.longSide(), format.channels(), PictureDecoder.Size.AT_MOST);
  }

  /** Decodes an image; as {@link PictureDecoder#decode}. */
  public Picture decode(ItemContent content) throws UnusableItemException, IOException {
    return decoder(format).decode(content);
  }

  /**
   * The answer for one image.
   *
   * @param mask as large as the image as people see it
   * @param summary how sure the model is of the pixels
   * @param confidence the mean intersection over union to expect, from 0 to 1
   */
  public record Answer(ClassMask mask, PixelSummary summary, double confidence) {}

  /** The mask of an image. */
  public Answer segment(Picture picture) {
    PixelScores scores = Tiling.of(format, classes).scores(network, picture);
    DrawnMask drawn = DrawnMask.of(scores, scores.regions(), rule);
    PixelSummary summary = drawn.summary();
    return new Answer(
        drawn.mask().scaled(picture.originalWidth(), picture.originalHeight()),
        summary,
        quality.of(summary.features()));
  }

  @Override
  public void close() {
    network.close();
  }
}
