package io.plumbline.models.prediction;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.detection.Detector;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.image.CompactCnn;
import io.plumbline.models.image.ImageBackbone;
import io.plumbline.models.image.PixelEncoder;
import io.plumbline.models.segmentation.Segmenter;
import io.plumbline.models.text.NgramBag;
import io.plumbline.models.text.NgramEncoder;
import io.plumbline.models.text.TextBackbone;
import io.plumbline.models.text.TokenEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Answers for any number of objects in flat memory: other threads fetch and decode what comes next
 * while the network works. Use one predictor from one thread.
 */
public final class Predictor implements AutoCloseable {
  private final Answering pipeline;

  private Predictor(Answering pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Loads a model into native memory.
   *
   * @throws IOException when a file of the model cannot be read
   * @throws UnsuitableModelException with one sentence when the model's files do not fit together
   */
  public static Predictor of(TrainedModel model) throws IOException {
    return new Predictor(pipeline(model));
  }

  private static Answering pipeline(TrainedModel model) throws IOException {
    InputFormat input = model.description().input();
    if (input instanceof InputFormat.Pixels pixels) {
      return loaded(model, new PixelEncoder(pixels), network(model, pixels));
    }
    if (input instanceof InputFormat.Tokens tokens) {
      TokenEncoder encoder = new TokenEncoder(required(model, TrainedModel.TOKENIZER), tokens);
      return loaded(model, encoder, network(model, tokens));
    }
    if (input instanceof InputFormat.Letterbox) {
      return new PicturePipeline(PictureModel.of(Detector.of(model)));
    }
    if (input instanceof InputFormat.Tiles) {
      return new PicturePipeline(PictureModel.of(Segmenter.of(model)));
    }
    InputFormat.Ngrams ngrams = (InputFormat.Ngrams) input;
    return loaded(model, NgramEncoder.of(ngrams, model), new NgramBag(ngrams, classes(model)));
  }

  private static Network network(TrainedModel model, InputFormat.Pixels pixels) {
    return model.description().architecture() == Architecture.COMPACT_CNN
        ? new CompactCnn(pixels, classes(model))
        : new ImageBackbone(required(model, TrainedModel.BACKBONE), pixels, classes(model));
  }

  private static Network network(TrainedModel model, InputFormat.Tokens tokens) {
    return new TextBackbone(required(model, TrainedModel.BACKBONE), tokens, classes(model));
  }

  private static int classes(TrainedModel model) {
    return model.description().labels().size();
  }

  private static <X> Pipeline<X> loaded(
      TrainedModel model, InputEncoder<X> encoder, Network network) {
    try {
      network.load(model.tensors());
    } catch (IllegalArgumentException e) {
      network.close();
      throw e;
    }
    return new Pipeline<>(model.description(), encoder, network);
  }

  private static Path required(TrainedModel model, String name) {
    return model
        .file(name)
        .orElseThrow(() -> new UnsuitableModelException("the model has no file " + name));
  }

  /**
   * Predicts all objects and hands each result on, in their order.
   *
   * @throws IOException when the store or the sink fails; an object that cannot be read is a {@link
   *     PredictedItem.Failed} instead
   */
  public void predict(Iterator<DataItem> items, Sink sink) throws IOException {
    pipeline.run(items, sink);
  }

  @Override
  public void close() {
    pipeline.close();
  }

  /** Takes results. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next one. */
    void accept(PredictedItem item) throws IOException;
  }
}
