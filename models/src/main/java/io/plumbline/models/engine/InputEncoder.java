package io.plumbline.models.engine;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import java.io.IOException;
import java.util.List;

/**
 * Makes an object the network's input in two steps: {@link #encode} fetches and decodes one object
 * on any thread, {@link #batch} puts several into native memory on the network's thread.
 *
 * @param <X> an encoded object
 */
public interface InputEncoder<X> {
  /**
   * Fetches and decodes one object; safe on any thread.
   *
   * @throws UnusableItemException when this object cannot be read, whatever is tried
   * @throws IOException when the store fails
   */
  X encode(ItemContent content) throws UnusableItemException, IOException;

  /** The encoded object's bytes, which tell it from others; not for reading back. */
  byte[] bytes(X input);

  /** The native arrays of a batch, attached to {@code scope}. */
  NDList batch(NDManager scope, List<X> inputs);
}
