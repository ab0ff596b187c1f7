package io.plumbline.models.engine;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * Puts encoded objects into native memory.
 *
 * @param <X> an encoded object
 */
public interface Batcher<X> {
  /** The encoded object's bytes, which tell it from others; not for reading back. */
  byte[] bytes(X input);

  /** The native arrays of a batch, attached to {@code scope}. */
  NDList batch(NDManager scope, List<X> inputs);
}
