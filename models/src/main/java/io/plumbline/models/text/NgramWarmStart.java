package io.plumbline.models.text;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Brings an earlier model's embeddings into the columns of a new vocabulary. */
final class NgramWarmStart {
  private static final String EMBEDDING = "body.embedding";

  private NgramWarmStart() {}

  /** The same model over another vocabulary; n-grams new to it start at zero. */
  static TrainedModel align(TrainedModel model, NgramVocabulary vocabulary) {
    if (model.description().architecture() != Architecture.NGRAM_BAG) {
      return new TrainedModel(model.description(), List.of(), model.files());
    }
    NgramVocabulary earlier = NgramVocabulary.of(model);
    List<Tensor> tensors = new ArrayList<>();
    for (Tensor tensor : model.tensors()) {
      tensors.add(
          tensor.name().equals(EMBEDDING) ? rearranged(tensor, earlier, vocabulary) : tensor);
    }
    return new TrainedModel(model.description(), tensors, model.files());
  }

  private static Tensor rearranged(Tensor table, NgramVocabulary from, NgramVocabulary to) {
    int dimension = (int) table.shape()[1];
    float[] values = new float[to.size() * dimension];
    for (int column = 0; column < to.size(); column++) {
      int source = from.column(to.bucket(column));
      if (source >= 0) {
        System.arraycopy(table.values(), source * dimension, values, column * dimension, dimension);
      }
    }
    return new Tensor(EMBEDDING, new long[] {to.size(), dimension}, values);
  }
}
