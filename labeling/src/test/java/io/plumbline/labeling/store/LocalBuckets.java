package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Serves S3 URIs out of a local folder that holds one folder per bucket; what a key encrypts, out
 * of a folder of that name.
 */
record LocalBuckets(FileObjectStore files, Path folder) implements ObjectStore {
  @Override
  public InputStream read(URI object) throws IOException {
    return files.read(local(object));
  }

  @Override
  public boolean exists(URI object) {
    return files.exists(local(object));
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    files.write(local(object), content);
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    return files.list(local(prefix));
  }

  @Override
  public void delete(URI object) throws IOException {
    files.delete(local(object));
  }

  @Override
  public ObjectStore encryptingWith(String kmsKeyId) {
    return new LocalBuckets(files, folder.resolve(kmsKeyId));
  }

  private URI local(URI object) {
    return ObjectUri.within(folder.toUri(), object.getAuthority() + object.getPath());
  }
}
