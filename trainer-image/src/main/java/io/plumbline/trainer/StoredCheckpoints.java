package io.plumbline.trainer;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.models.training.CheckpointFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Checkpoints in the job's store, so that a training goes on in another pod on another node. */
record StoredCheckpoints(ObjectStore store, URI folder) implements CheckpointFolder {
  @Override
  public Optional<InputStream> open(String name) throws IOException {
    try {
      return Optional.of(store.read(ObjectUri.within(folder, name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String name, Content content) throws IOException {
    store.write(ObjectUri.within(folder, name), content::writeTo);
  }

  /** Forgets all of them: the training is over. */
  void delete() throws IOException {
    for (URI each : store.list(folder)) {
      store.delete(each);
    }
  }
}
