package io.plumbline.models.text;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
import java.util.List;

/** Brings an earlier model's embeddings into the columns of a new vocabulary. */
final class NgramWarmStart {
  private NgramWarmStart() {}

  /** The same model over another vocabulary; n-grams new to it start at zero. */
  static TrainedModel align(TrainedModel model, NgramVocabulary vocabulary) {
    NgramVocabulary earlier = NgramVocabulary.of(model);
    List<Tensor> tensors =
        model.tensors().stream()
            .map(tensor -> isTable(tensor) ? rearranged(tensor, earlier, vocabulary) : tensor)
            .toList();
    return new TrainedModel(model.description(), tensors, model.files());
  }

  private static boolean isTable(Tensor tensor) {
    return tensor.name().equals(NgramBag.EMBEDDING);
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
    return new Tensor(table.name(), new long[] {to.size(), dimension}, values);
  }
}
