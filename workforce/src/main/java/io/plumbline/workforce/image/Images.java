package io.plumbline.workforce.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.Handout;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the tasks are about, as it lies in the store. */
public final class Images {
  private static final Logger log = LoggerFactory.getLogger(Images.class);

  private final ObjectStore store;

  public Images(ObjectStore store) {
    this.store = store;
  }

  /** What stands in the manifest's line; empty where it names neither an image nor a text. */
  public static Optional<DataObject> objectOf(Handout task) {
    try {
      return Optional.of(
          DataObject.of(Json.mapper().readValue(task.dataObject(), ObjectNode.class)));
    } catch (InputException e) {
      log.warn("object {} of batch {}: {}", task.object(), task.batch().key(), e.getMessage());
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("object " + task.object() + " is no JSON object", e);
    }
  }

  /**
   * Opens the image of a task.
   *
   * @throws Refusal when there is none, when it is neither JPEG nor PNG, or the store is away
   */
  public StoredImage open(Handout task) {
    return open(
        objectOf(task)
            .flatMap(DataObject::sourceRef)
            .orElseThrow(() -> Refusal.unknown("the task has no image")));
  }

  /**
   * Opens an image of the store.
   *
   * @throws Refusal when it is not there, is neither JPEG nor PNG, or the store is away
   */
  public StoredImage open(URI image) {
    try {
      return open(store.read(image));
    } catch (NoSuchFileException e) {
      throw Refusal.unknown("the image is not in the store");
    } catch (IOException e) {
      log.warn("{} cannot be read", image, e);
      throw Refusal.unavailable("the image cannot be read now; try again");
    }
  }

  private static StoredImage open(InputStream in) throws IOException {
    boolean passedOn = false;
    try {
      byte[] head = in.readNBytes(ImageType.HEAD);
      Optional<ImageType> type = ImageType.of(head);
      passedOn = type.isPresent();
      return new StoredImage(
          type.orElseThrow(() -> Refusal.unknown("the object is neither a JPEG nor a PNG")),
          head,
          in);
    } finally {
      if (!passedOn) {
        in.close();
      }
    }
  }
}
