package io.plumbline.models.engine;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import java.io.IOException;

/**
 * Makes an object the network's input in two steps: {@link #encode} fetches and decodes one object
 * on any thread, {@link #batch} puts several into native memory on the network's thread.
 *
 * @param <X> an encoded object
 */
public interface InputEncoder<X> extends Batcher<X> {
  /**
   * Fetches and decodes one object; safe on any thread.
   *
   * @throws UnusableItemException when this object cannot be read, whatever is tried
   * @throws IOException when the store fails
   */
  X encode(ItemContent content) throws UnusableItemException, IOException;
}
