package io.plumbline.models.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Checkpoints on the local disk. */
public final class LocalCheckpointFolder implements CheckpointFolder {
  private final Path path;

  /** A folder that need not exist yet. */
  public LocalCheckpointFolder(Path path) {
    this.path = path;
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.exists(file)
        ? Optional.of(new BufferedInputStream(Files.newInputStream(file)))
        : Optional.empty();
  }

  @Override
  public void write(String name, Content content) throws IOException {
    Files.createDirectories(path);
    Path temporary = path.resolve(name + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
      content.writeTo(out);
    }
    Files.move(
        temporary,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
