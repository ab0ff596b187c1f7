package io.plumbline.labeling.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object that a slow reader may take hours for: when the service drops the connection, the
 * rest of the same version is asked for.
 */
final class ResumingInputStream extends InputStream {
  private static final int BREAKS_IN_A_ROW = 5;

  private final Opener opener;
  private final long length;
  private final Optional<String> etag;
  private ResponseInputStream<GetObjectResponse> body;
  private long position;
  private int breaks;

  private ResumingInputStream(Opener opener, ResponseInputStream<GetObjectResponse> body) {
    this.opener = opener;
    this.body = body;
    this.length = body.response().contentLength();
    this.etag = Optional.ofNullable(body.response().eTag());
  }

  static InputStream open(Opener opener) throws IOException {
    return new ResumingInputStream(opener, opener.open(0, Optional.empty()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int size) throws IOException {
    if (size == 0) {
      return 0;
    }
    while (position < length) {
      try {
        return advance(body.read(buffer, offset, size));
      } catch (IOException e) {
        resume(e);
      } catch (SdkException e) {
        resume(new IOException(e.getMessage(), e));
      }
    }
    return -1;
  }

  @Override
  public void close() {
    // Aborting does not drain what is left, as closing would.
    body.abort();
  }

  private int advance(int count) throws IOException {
    if (count < 0) {
      throw new EOFException("the connection ended at byte " + position + " of " + length);
    }
    position += count;
    breaks = 0;
    return count;
  }

  private void resume(IOException cause) throws IOException {
    breaks++;
    if (breaks > BREAKS_IN_A_ROW) {
      throw cause;
    }
    body.abort();
    body = opener.open(position, etag);
  }

  /** Opens the object at a byte; the version must be the given one. */
  @FunctionalInterface
  interface Opener {
    ResponseInputStream<GetObjectResponse> open(long start, Optional<String> etag)
        throws IOException;
  }
}
