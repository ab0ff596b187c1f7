package io.plumbline.models.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Where a training leaves what it needs to go on after a crash. */
public interface CheckpointFolder {
  /** The file of that name, if it was ever written; the caller closes it. */
  Optional<InputStream> open(String name) throws IOException;

  /** Writes a file atomically: a reader sees the old file or the whole new one. */
  void write(String name, Content content) throws IOException;

  /** Keeps nothing. */
  static CheckpointFolder none() {
    return new CheckpointFolder() {
      @Override
      public Optional<InputStream> open(String name) {
        return Optional.empty();
      }

      @Override
      public void write(String name, Content content) {}
    };
  }

  /** Writes a file's bytes. */
  @FunctionalInterface
  interface Content {
    /** Writes to the stream and leaves it open. */
    void writeTo(OutputStream out) throws IOException;
  }
}
