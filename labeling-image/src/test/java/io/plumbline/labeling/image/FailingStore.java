package io.plumbline.labeling.image;

import io.plumbline.labeling.store.ObjectStore;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;

/** A store whose disk is full in the middle of the n-th object written. */
public final class FailingStore implements ObjectStore {
  private final ObjectStore store;
  private final int failingWrite;
  private int writes;

  public FailingStore(ObjectStore store, int failingWrite) {
    this.store = store;
    this.failingWrite = failingWrite;
  }

  /** Objects that were begun to be written. */
  public int writes() {
    return writes;
  }

  @Override
  public InputStream read(URI object) throws IOException {
    return store.read(object);
  }

  @Override
  public boolean exists(URI object) throws IOException {
    return store.exists(object);
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    boolean fails = ++writes == failingWrite;
    store.write(
        object,
        out -> {
          content.writeTo(fails ? new HalfWritten(out) : out);
          if (fails) {
            throw new IOException("no space left on device");
          }
        });
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    return store.list(prefix);
  }

  @Override
  public void delete(URI object) throws IOException {
    store.delete(object);
  }

  private static final class HalfWritten extends FilterOutputStream {
    private int left = 1000;

    HalfWritten(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new IOException("no space left on device");
      }
      out.write(bytes, offset, length);
    }
  }
}
