package io.plumbline.trainer;

import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a trained model into the job's store: as a folder for inference, as an archive for later
 * jobs.
 */
final class ModelUpload {
  private final StepContext context;
  private final Workspace workspace;

  ModelUpload(StepContext context, Workspace workspace) {
    this.context = context;
    this.workspace = workspace;
  }

  /** The archive's URI; equal models give equal bytes. */
  URI upload(TrainedModel model) throws IOException {
    Path local = workspace.folder("model");
    new ModelFolder(local).write(model);
    int iteration = context.input().iteration();
    List<Path> files = files(local);
    for (Path file : files) {
      URI target =
          ObjectUri.within(context.folder().model(iteration), file.getFileName().toString());
      context.store().write(target, out -> Files.copy(file, out));
    }
    URI archive = context.folder().modelArchive(iteration);
    context.store().write(archive, out -> ModelArchive.write(files, out));
    return archive;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
