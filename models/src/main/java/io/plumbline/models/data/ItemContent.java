package io.plumbline.models.data;

import java.io.IOException;

/** What a model looks at: one text, or one encoded image. */
public sealed interface ItemContent {
  /** Raw text. */
  record Text(String text) implements ItemContent {}

  /**
   * A JPEG or PNG file.
   *
   * @param name how messages call it, for instance its URI
   * @param bytes fetches the file
   */
  record Image(String name, ImageBytes bytes) implements ItemContent {}

  /** Fetches an image file; may be called on any thread. */
  @FunctionalInterface
  interface ImageBytes {
    /**
     * The file's bytes, of which no more than {@code limit + 1} need be read.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such file, which is the object's
     *     failure; any other exception is the store's and ends the run
     */
    byte[] read(int limit) throws IOException;
  }
}
