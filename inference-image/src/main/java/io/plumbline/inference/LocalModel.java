package io.plumbline.inference;

import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A model that was brought to the local disk, where it stays until this is closed. */
record LocalModel(Path folder) implements AutoCloseable {
  static LocalModel download(StepContext context, int iteration) throws IOException {
    Path folder = Files.createTempDirectory("model-");
    for (URI file : context.store().list(context.folder().model(iteration))) {
      try (InputStream in = context.store().read(file)) {
        Files.copy(in, folder.resolve(Path.of(file.getPath()).getFileName().toString()));
      }
    }
    return new LocalModel(folder);
  }

  TrainedModel read() throws IOException {
    return new ModelFolder(folder).read();
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
