package io.plumbline.labeling.manifest;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;

/** Opens what the user named, whose absence is the user's mistake and not the store's. */
public final class UserInput {
  private UserInput() {}

  /**
   * @param what the subject of the sentence, such as "the input manifest"
   * @throws InputException when the object is absent
   */
  public static InputStream open(ObjectStore store, URI object, String what) throws IOException {
    try {
      return store.read(object);
    } catch (NoSuchFileException e) {
      throw new InputException(what + " " + ObjectUri.format(object) + " does not exist", e);
    }
  }
}
