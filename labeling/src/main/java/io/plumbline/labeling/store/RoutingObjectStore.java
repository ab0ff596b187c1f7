package io.plumbline.labeling.store;

import io.plumbline.labeling.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends each call to the store of the URI's scheme. */
final class RoutingObjectStore implements ObjectStore {
  private final ObjectStore files;
  private final Supplier<ObjectStore> makeS3;
  private Optional<ObjectStore> s3 = Optional.empty();

  RoutingObjectStore(ObjectStore files, Supplier<ObjectStore> makeS3) {
    this.files = files;
    this.makeS3 = makeS3;
  }

  @Override
  public InputStream read(URI object) throws IOException {
    return of(object).read(object);
  }

  @Override
  public boolean exists(URI object) throws IOException {
    return of(object).exists(object);
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    of(object).write(object, content);
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    return of(prefix).list(prefix);
  }

  @Override
  public void delete(URI object) throws IOException {
    of(object).delete(object);
  }

  @Override
  public ObjectStore encryptingWith(String kmsKeyId) {
    return new RoutingObjectStore(
        files.encryptingWith(kmsKeyId), () -> s3().encryptingWith(kmsKeyId));
  }

  @Override
  public Optional<ObjectLink> link(URI object, Duration goodFor) throws IOException {
    return of(object).link(object, goodFor);
  }

  private ObjectStore of(URI object) {
    return switch (String.valueOf(object.getScheme())) {
      case "file" -> files;
      case "s3" -> s3();
      default -> throw new InputException(object + " is neither an s3:// nor a file:// URI");
    };
  }

  private synchronized ObjectStore s3() {
    if (s3.isEmpty()) {
      s3 = Optional.of(makeS3.get());
    }
    return s3.get();
  }
}
