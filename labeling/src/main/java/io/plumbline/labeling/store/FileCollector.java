package io.plumbline.labeling.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the finished objects below a folder, while others may be writing and deleting there. */
final class FileCollector extends SimpleFileVisitor<Path> {
  private static final URI ROOT = URI.create("file:///");

  private final String start;
  private final List<URI> found = new ArrayList<>();

  /**
   * @param start what the path of an object starts with
   */
  FileCollector(String start) {
    this.start = start;
  }

  List<URI> uris() {
    return found.stream().sorted(Comparator.comparing(ObjectUri::format)).toList();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean unfinished = file.getFileName().toString().startsWith(FileObjectStore.UNFINISHED);
    if (!unfinished && file.toString().startsWith(start)) {
      found.add(ObjectUri.within(ROOT, file.toString().substring(1)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE; // It went away after its folder was read.
    }
    throw e;
  }
}
