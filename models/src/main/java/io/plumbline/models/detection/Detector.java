package io.plumbline.models.detection;

import ai.djl.ndarray.NDManager;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.ScoredBox;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws boxes on images. Decode on any thread; detect on one at a time. */
public final class Detector implements AutoCloseable {
  private static final float PRIOR = -2.19f;

  private final InputFormat.Letterbox format;
  private final Network network;
  private final ExpectedQuality quality;
  private final BoxRule rule;
  private final int classes;

  private Detector(TrainedModel model, Network network) {
    this.format = (InputFormat.Letterbox) model.description().input();
    this.network = network;
    this.classes = model.description().labels().size();
    this.quality = ExpectedQuality.of(model, BoxFeatures.COUNT);
    this.rule = BoxRule.of(model);
    network.load(model.tensors());
  }

  /**
   * Loads a model into native memory.
   *
   * @throws UnsuitableModelException with one sentence when the model's parts do not fit together
   */
  public static Detector of(TrainedModel model) {
    InputFormat.Letterbox format = (InputFormat.Letterbox) model.description().input();
    Optional<Path> backbone = model.file(TrainedModel.BACKBONE);
    if (model.description().architecture().startsFromTorchScript() && backbone.isEmpty()) {
      throw new UnsuitableModelException("the model has no file " + TrainedModel.BACKBONE);
    }
    Network network = network(format.channels(), model.description().labels().size(), backbone);
    try {
      return new Detector(model, network);
    } catch (IllegalArgumentException e) {
      network.close();
      throw e;
    }
  }

  static Network network(int channels, int classes, Optional<Path> backbone) {
    float[] offsets = new float[classes + CentreTargets.GEOMETRY];
    Arrays.fill(offsets, 0, classes, PRIOR);
    return new PyramidNetwork(channels, 1, offsets, backbone);
  }

  static PictureDecoder decoder(InputFormat.Letterbox format) {
    return new PictureDecoder(format.side(), format.channels(), PictureDecoder.Size.EXACT);
  }

  /** Decodes an image; as {@link PictureDecoder#decode}. */
  public Picture decode(ItemContent content) throws UnusableItemException, IOException {
    return decoder(format).decode(content);
  }

  /**
   * The answer for one image.
   *
   * @param boxes the surest first
   * @param confidence the mean intersection over union to expect, from 0 to 1
   */
  public record Answer(List<ScoredBox> boxes, double confidence) {}

  /** The boxes on some images. */
  public List<Answer> detect(List<Picture> pictures) {
    List<List<ScoredBox>> candidates = candidates(network, format, classes, pictures);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      BoxFeatures features = BoxFeatures.of(candidates.get(i), rule, pictures.get(i));
      answers.add(new Answer(features.drawn(), quality.of(features.values())));
    }
    return answers;
  }

  static List<List<ScoredBox>> candidates(
      Network network, InputFormat.Letterbox format, int classes, List<Picture> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    int side = format.side() / CentreTargets.STRIDE;
    float[] output;
    try (NDManager scope = network.batchScope()) {
      output = network.evaluate(new BoxBatcher(format).pictures(scope, pictures));
    }
    List<List<ScoredBox>> candidates = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      int start = i * (classes + CentreTargets.GEOMETRY) * side * side;
      candidates.add(new Peaks(classes, side).of(output, start, pictures.get(i)));
    }
    return candidates;
  }

  @Override
  public void close() {
    network.close();
  }
}
