package io.plumbline.models.prediction;

import io.plumbline.models.data.DataItem;
import java.io.IOException;
import java.util.Iterator;

/** Answers for objects one after the other, in their order. */
interface Answering extends AutoCloseable {
  void run(Iterator<DataItem> items, Predictor.Sink sink) throws IOException;

  @Override
  void close();
}
