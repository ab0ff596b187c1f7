package io.plumbline.workforce.web;

import io.plumbline.workforce.refusal.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that is refused once it is longer than its call may need. */
final class LimitedBody extends ServletInputStream {
  /**
   * The most that a body may have: several times a mask with thousands of things in it, painted on
   * an image of 100 million pixels, the largest there may be.
   */
  static final long MOST_BYTES = 8 << 20;

  private final ServletInputStream in;
  private final long most;
  private long read;

  /**
   * @param most how many bytes it may have
   */
  LimitedBody(ServletInputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Refuses a body of that length.
   *
   * @throws Refusal when it is too long
   */
  void require(long bytes) {
    if (bytes > most) {
      throw Refusal.tooLarge(
          "the body is longer than %d bytes, the most that is taken".formatted(most));
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    read += Math.max(0, count);
    require(read);
    return count;
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }
}
