package io.plumbline.models.prediction;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.OrderedPrefetch;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.Picture;
import java.io.IOException;
import java.util.Iterator;

/** Decodes images ahead and has a model draw on one after the other. */
final class PicturePipeline implements Answering {
  private static final int DECODERS = 4;
  private static final int WINDOW = 16;

  private final PictureModel model;

  PicturePipeline(PictureModel model) {
    this.model = model;
  }

  @Override
  public void run(Iterator<DataItem> items, Predictor.Sink sink) throws IOException {
    try (OrderedPrefetch<DataItem, Pending> decoded =
        new OrderedPrefetch<>(items, this::decode, DECODERS, WINDOW)) {
      while (decoded.hasNext()) {
        sink.accept(decoded.next().answer());
      }
    }
  }

  private Pending decode(DataItem item) throws IOException {
    try {
      Picture picture = model.decode(item.content());
      return () -> model.answer(item.id(), picture);
    } catch (UnusableItemException e) {
      PredictedItem failed = new PredictedItem.Failed(item.id(), e.getMessage());
      return () -> failed;
    }
  }

  @Override
  public void close() {
    model.close();
  }

  private interface Pending {
    PredictedItem answer();
  }
}
