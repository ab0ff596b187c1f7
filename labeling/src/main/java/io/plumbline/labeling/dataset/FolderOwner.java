package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Whose results a job folder holds, in {@code job.json}: a job deleted and made anew under the same
 * name must not take its predecessor's results for its own.
 */
public record FolderOwner(@JsonProperty(required = true) String uid) {

  /**
   * Makes sure that the folder is not another job's.
   *
   * @param uid of the job that is about to use it
   * @throws InputException when it is
   */
  public static void check(ObjectStore store, JobFolder folder, String uid) throws IOException {
    if (read(store, folder).filter(owner -> !owner.uid().equals(uid)).isPresent()) {
      throw new InputException(
          "the output folder "
              + ObjectUri.format(folder.root())
              + " holds the results of another job");
    }
  }

  /**
   * Takes the folder for a job: the first thing that is written to it.
   *
   * @throws InputException when it is another job's
   */
  public static void claim(ObjectStore store, JobFolder folder, String uid) throws IOException {
    check(store, folder, uid);
    byte[] json = Json.mapper().writeValueAsBytes(new FolderOwner(uid));
    store.write(folder.job(), out -> out.write(json));
  }

  private static Optional<FolderOwner> read(ObjectStore store, JobFolder folder)
      throws IOException {
    try (InputStream in = store.read(folder.job())) {
      return Optional.of(Json.mapper().readValue(in, FolderOwner.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
