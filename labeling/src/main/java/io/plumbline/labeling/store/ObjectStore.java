package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where datasets, labels and models lie. Objects are named by URIs of the schemes {@code file} and
 * {@code s3}; {@link ObjectUri} turns text into such a URI.
 *
 * <p>Every method throws {@link IOException} with one sentence when the store cannot be reached or
 * refuses, and {@link StoreFullException} when it has no room left.
 */
public interface ObjectStore {

  /**
   * Opens an object to be read from its start, streaming.
   *
   * @throws java.nio.file.NoSuchFileException when it is absent; the message is the URI
   */
  InputStream read(URI object) throws IOException;

  boolean exists(URI object) throws IOException;

  /**
   * Writes an object whole: readers see the old object or all of the new one, never a part, and
   * when {@code content} throws, the old one stays. Of two writers at the same time one wins.
   */
  void write(URI object, ContentWriter content) throws IOException;

  /** Every object whose name starts with the prefix, sorted by name. */
  List<URI> list(URI prefix) throws IOException;

  /** Removes an object; no error when it is absent. */
  void delete(URI object) throws IOException;

  /**
   * This store, but with a key of its own for new objects, in place of the one that it has. A store
   * that does not encrypt is the same with any key.
   *
   * @param kmsKeyId id, ARN or alias of a key of the service's KMS
   */
  default ObjectStore encryptingWith(String kmsKeyId) {
    return this;
  }

  /**
   * An address at which whoever has it reads an object over HTTP, without an account of the store;
   * empty where the store cannot make one. Nothing is asked of the store: the object may be absent.
   *
   * @param goodFor how long it should be good; it may be good for less
   */
  default Optional<ObjectLink> link(URI object, Duration goodFor) throws IOException {
    return Optional.empty();
  }

  /** Produces the content of an object. It must not close the stream. */
  @FunctionalInterface
  interface ContentWriter {
    void writeTo(OutputStream out) throws IOException;
  }
}
