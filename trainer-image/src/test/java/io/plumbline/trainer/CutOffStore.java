package io.plumbline.trainer;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** Files, of which those below one folder can be written only so often. */
final class CutOffStore implements ObjectStore {
  private final ObjectStore files = new FileObjectStore();
  private final URI folder;
  private final int most;
  private int writes;

  CutOffStore(URI folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /** How often something was written into the folder. */
  int writes() {
    return writes;
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    if (object.getPath().startsWith(folder.getPath())) {
      if (writes == most) {
        throw new IOException("the node is gone");
      }
      writes++;
    }
    files.write(object, content);
  }

  @Override
  public InputStream read(URI object) throws IOException {
    return files.read(object);
  }

  @Override
  public boolean exists(URI object) throws IOException {
    return files.exists(object);
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    return files.list(prefix);
  }

  @Override
  public void delete(URI object) throws IOException {
    files.delete(object);
  }
}
