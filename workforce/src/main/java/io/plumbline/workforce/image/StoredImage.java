package io.plumbline.workforce.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An image of the store that is open to be read. It is passed on as it comes, and never held whole.
 */
public final class StoredImage implements AutoCloseable {
  private final ImageType type;
  private final byte[] head;
  private final InputStream rest;

  StoredImage(ImageType type, byte[] head, InputStream rest) {
    this.type = type;
    this.head = head;
    this.rest = rest;
  }

  /** {@code image/jpeg} or {@code image/png}. */
  public String mediaType() {
    return type.mediaType();
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(head);
    rest.transferTo(out);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
