package io.plumbline.models.prediction;

import ai.djl.ndarray.NDManager;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.OrderedPrefetch;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.training.ClassScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Decodes ahead, predicts in batches, keeps the order. */
final class Pipeline<X> implements Answering {
  private static final int BATCH = 64;
  private static final int DECODERS = 4;

  private final ModelDescription description;
  private final InputEncoder<X> encoder;
  private final Network network;

  Pipeline(ModelDescription description, InputEncoder<X> encoder, Network network) {
    this.description = description;
    this.encoder = encoder;
    this.network = network;
  }

  @Override
  public void run(Iterator<DataItem> items, Predictor.Sink sink) throws IOException {
    try (OrderedPrefetch<DataItem, Encoded<X>> encoded =
        new OrderedPrefetch<>(items, this::encode, DECODERS, 2 * BATCH)) {
      List<Encoded<X>> batch = new ArrayList<>(BATCH);
      while (encoded.hasNext()) {
        batch.add(encoded.next());
        if (batch.size() == BATCH || !encoded.hasNext()) {
          predict(batch, sink);
          batch.clear();
        }
      }
    }
  }

  private Encoded<X> encode(DataItem item) throws IOException {
    try {
      return new Decoded<>(item.id(), encoder.encode(item.content()));
    } catch (UnusableItemException e) {
      return new Unusable<>(item.id(), e.getMessage());
    }
  }

  private void predict(List<Encoded<X>> batch, Predictor.Sink sink) throws IOException {
    float[] logits = logits(inputs(batch));
    int classes = description.labels().size();
    int row = 0;
    for (Encoded<X> encoded : batch) {
      if (encoded instanceof Unusable<X> unusable) {
        sink.accept(new PredictedItem.Failed(unusable.id(), unusable.reason()));
      } else {
        ClassScores scores =
            ClassScores.of(logits, row++ * classes, classes, description.temperature());
        sink.accept(new PredictedItem.Scored(encoded.id(), scores));
      }
    }
  }

  private static <X> List<X> inputs(List<Encoded<X>> batch) {
    List<X> inputs = new ArrayList<>();
    for (Encoded<X> encoded : batch) {
      if (encoded instanceof Decoded<X> decoded) {
        inputs.add(decoded.input());
      }
    }
    return inputs;
  }

  private float[] logits(List<X> inputs) {
    if (inputs.isEmpty()) {
      return new float[0];
    }
    try (NDManager scope = network.batchScope()) {
      return network.evaluate(encoder.batch(scope, inputs));
    }
  }

  @Override
  public void close() {
    network.close();
  }

  private sealed interface Encoded<X> {
    long id();
  }

  private record Decoded<X>(long id, X input) implements Encoded<X> {}

  private record Unusable<X>(long id, String reason) implements Encoded<X> {}
}
