package io.plumbline.labeling.image.exchange.lines;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Finds the names by which other formats know images. */
final class ImageNames {
  private final Optional<URI> folder;

  /**
   * @param folder below which the names are; without it they are what stands after the last slash
   */
  ImageNames(Optional<URI> folder) {
    this.folder = folder;
  }

  /**
   * @throws InputException when the image lies elsewhere, or has no name that can be used
   */
  ImageName of(URI image) {
    String path = image.getPath();
    int start = folder.map(below -> start(image, below)).orElseGet(() -> path.lastIndexOf('/') + 1);
    return ImageName.of(path.substring(start))
        .orElseThrow(
            () ->
                new InputException(ObjectUri.format(image) + " has no name that a file can have"));
  }

  private static int start(URI image, URI folder) {
    String path = folder.getPath();
    String start = path.endsWith("/") ? path : path + "/";
    boolean below =
        Objects.equals(image.getScheme(), folder.getScheme())
            && Objects.equals(image.getAuthority(), folder.getAuthority())
            && image.getPath().startsWith(start);
    if (!below) {
      throw new InputException(
          ObjectUri.format(image) + " does not lie below " + ObjectUri.format(folder));
    }
    return start.length();
  }
}
