package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Serves S3 URIs out of a local folder that holds one folder per bucket. */
record Buckets(Path folder, FileObjectStore files) implements ObjectStore {
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
    int skipped = folder.toUri().getPath().length();
    return files.list(local(prefix)).stream()
        .map(file -> ObjectUri.parse("s3://" + file.getPath().substring(skipped)))
        .toList();
  }

  @Override
  public void delete(URI object) throws IOException {
    files.delete(local(object));
  }

  private URI local(URI object) {
    return ObjectUri.within(folder.toUri(), object.getAuthority() + object.getPath());
  }
}
