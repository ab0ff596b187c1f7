package io.plumbline.models.text;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.LinearHead;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.InputFormat;

/**
 * fastText's classifier: the weighted sum of a text's n-gram embeddings, then a linear layer. The
 * sum is a product with a sparse matrix, so its cost is that of the n-grams present. Always on the
 * processor: a GPU adds up such a product in another order each time, and is no faster.
 */
public final class NgramBag extends Network {
  static final String EMBEDDING = BODY + "embedding";

  private final NDArray embedding;
  private final LinearHead head;

  /** Embeddings at zero, so that an n-gram never trained says nothing, and a random head. */
  public NgramBag(InputFormat.Ngrams format, int classes) {
    super(Device.cpu());
    Shape table = new Shape(format.columns(), format.dimension());
    embedding = learn(EMBEDDING, manager().zeros(table), 1);
    head = new LinearHead(manager(), store(), format.dimension(), classes);
    addBlock(HEAD, head.block(), 1);
  }

  @Override
  public NDArray logits(NDList input, Mode mode) {
    return head.logits(input.singletonOrThrow().matMul(embedding), mode);
  }
}
