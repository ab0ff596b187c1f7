package io.plumbline.quickstart.report;

import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;

/**
 * Pictures as parts of the page.
 *
 * @param store where they are read from
 */
record InlinePictures(ObjectStore store) {
  /** The picture's data as a URI. */
  String data(URI picture) {
    String type = picture.getPath().endsWith(".png") ? "png" : "jpeg";
    try (InputStream in = store.read(picture)) {
      String data = Base64.getEncoder().encodeToString(in.readAllBytes());
      return "data:image/%s;base64,%s".formatted(type, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
