package io.plumbline.labeling.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Objects as files: {@code file:///folder/name}. Writing goes to a hidden file in the same folder,
 * which is forced to the disk and then renamed over the old one.
 */
public final class FileObjectStore implements ObjectStore {
  static final String UNFINISHED = ".plumbline-";

  @Override
  public InputStream read(URI object) throws IOException {
    Path file = path(object);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(ObjectUri.format(object));
    }
    try {
      return Files.newInputStream(file);
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(ObjectUri.format(object));
    }
  }

  @Override
  public boolean exists(URI object) {
    return Files.isRegularFile(path(object));
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    Path file = path(object);
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
      try {
        fill(unfinished, content);
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      force(folder);
    } catch (IOException e) {
      throw restated(object, e);
    }
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    String start = path(prefix) + (prefix.getPath().endsWith("/") ? "/" : "");
    Path folder = Path.of(start.substring(0, start.lastIndexOf('/') + 1));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    FileCollector found = new FileCollector(start);
    Files.walkFileTree(folder, found);
    return found.uris();
  }

  @Override
  public void delete(URI object) throws IOException {
    Files.deleteIfExists(path(object));
  }

  private static void fill(Path file, ContentWriter content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Names the object where the operating system names the hidden file. */
  private static IOException restated(URI object, IOException e) {
    if (StoreFullException.isCauseOf(e)) {
      return new StoreFullException(object, e);
    }
    if (!(e instanceof FileSystemException failure)
        || !String.valueOf(failure.getFile()).contains(UNFINISHED)) {
      return e;
    }
    String name = ObjectUri.format(object);
    return e instanceof AccessDeniedException
        ? new AccessDeniedException(name)
        : new FileSystemException(name, null, failure.getReason());
  }

  private static void force(Path folder) throws IOException {
    // Only then does the new name survive a power cut.
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static Path path(URI object) {
    boolean local = object.getAuthority() == null && object.getPath() != null;
    if (!"file".equals(object.getScheme()) || !local) {
      throw new IllegalArgumentException(object + " is not a file:// URI with an absolute path");
    }
    return Path.of(object.getPath());
  }
}
