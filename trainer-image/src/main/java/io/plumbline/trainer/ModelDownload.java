package io.plumbline.trainer;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Brings what the user named to the local disk. */
record ModelDownload(ObjectStore store, Workspace workspace) {
  /**
   * The model in an archive.
   *
   * @throws InputException when the archive is absent or holds no model
   */
  TrainedModel model(URI archive) throws IOException {
    Path folder = workspace.folder("initial");
    try (InputStream in = store.read(archive)) {
      ModelArchive.read(in, folder);
    } catch (NoSuchFileException e) {
      throw absent("initial model", archive, e);
    } catch (ZipException e) {
      throw new InputException(
          "the initial model " + ObjectUri.format(archive) + " is no .tar.gz archive", e);
    }
    try {
      return new ModelFolder(folder).read();
    } catch (IOException e) {
      throw new InputException(
          "the initial model " + ObjectUri.format(archive) + " cannot be used: " + e.getMessage(),
          e);
    }
  }

  /**
   * One file.
   *
   * @param what the file is, for messages
   * @throws InputException when it is absent
   */
  Path file(URI uri, String what) throws IOException {
    Path local = workspace.folder("files").resolve(what);
    try (InputStream in = store.read(uri)) {
      Files.copy(in, local);
      return local;
    } catch (NoSuchFileException e) {
      throw absent(what, uri, e);
    }
  }

  private static InputException absent(String what, URI uri, NoSuchFileException cause) {
    return new InputException(
        "the " + what + " " + ObjectUri.format(uri) + " does not exist", cause);
  }
}
