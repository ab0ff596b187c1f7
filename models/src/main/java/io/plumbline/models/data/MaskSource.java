package io.plumbline.models.data;

import java.io.IOException;

/** Fetches the mask of an image; may be called on any thread. */
@FunctionalInterface
public interface MaskSource {
  /**
   * The mask.
   *
   * @throws UnusableItemException when it is missing or unreadable, with one sentence
   * @throws IOException when the store fails
   */
  ClassMask read() throws UnusableItemException, IOException;
}
