package io.plumbline.labeling.image.exchange.lines;

import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The name of an image below the folder of images, {@code /}-separated: what other formats know an
 * image by. It never leads out of the folder.
 */
public record ImageName(String name) {
  private static final Set<String> LEADING_ELSEWHERE = Set.of("", ".", "..");

  /**
   * @throws IllegalArgumentException when it is no such name; see {@link #of}
   */
  public ImageName {
    if (!isBelow(name)) {
      throw new IllegalArgumentException("\"" + name + "\" names no file below a folder");
    }
  }

  /**
   * The name that a text is; empty when it is absolute, leads out of the folder or has control
   * characters.
   */
  public static Optional<ImageName> of(String text) {
    return isBelow(text) ? Optional.of(new ImageName(text)) : Optional.empty();
  }

  private static boolean isBelow(String text) {
    boolean printable = text.chars().noneMatch(Character::isISOControl);
    return printable
        && Arrays.stream(text.split("/", -1))
            .noneMatch(part -> LEADING_ELSEWHERE.contains(part.strip()));
  }

  /** The image itself. */
  public URI within(URI folder) {
    return ObjectUri.within(folder, name);
  }

  /** The name of a file that belongs to the image, such as its mask. */
  public String withEnding(String ending) {
    int dot = name.lastIndexOf('.');
    String stem = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    return stem + ending;
  }
}
