package io.plumbline.models.sample;

import io.plumbline.models.training.CheckpointFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checkpoints in memory, whose training can be cut off after a number of writes. */
public final class MemoryCheckpoints implements CheckpointFolder {
  /** The process is gone. */
  public static final class CutOff extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final Map<String, byte[]> files = new TreeMap<>();
  private int writes;
  private int reads;
  private int cutOffAfter = Integer.MAX_VALUE;

  /** From now on the training ends right after that many more writes. */
  public MemoryCheckpoints cutOffAfter(int more) {
    cutOffAfter = writes + more;
    return this;
  }

  /** From now on nothing is cut off. */
  public MemoryCheckpoints undisturbed() {
    cutOffAfter = Integer.MAX_VALUE;
    return this;
  }

  @Override
  public Optional<InputStream> open(String name) {
    Optional<InputStream> found =
        Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    reads += found.isPresent() ? 1 : 0;
    return found;
  }

  @Override
  public void write(String name, Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    files.put(name, out.toByteArray());
    if (++writes >= cutOffAfter) {
      throw new CutOff();
    }
  }

  /** How often something was written. */
  public int writes() {
    return writes;
  }

  /** How often a file that is there was read. */
  public int reads() {
    return reads;
  }

  /** The files by name, open to damage. */
  public Map<String, byte[]> files() {
    return files;
  }
}
