package io.plumbline.trainer;

import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.util.List;

/** A store to which the step has no access. */
final class RefusingStore implements ObjectStore {
  @Override
  public InputStream read(URI object) throws IOException {
    throw refusal(object);
  }

  @Override
  public boolean exists(URI object) throws IOException {
    throw refusal(object);
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    throw refusal(object);
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    throw refusal(prefix);
  }

  @Override
  public void delete(URI object) throws IOException {
    throw refusal(object);
  }

  private static AccessDeniedException refusal(URI object) {
    return new AccessDeniedException(object.toString());
  }
}
