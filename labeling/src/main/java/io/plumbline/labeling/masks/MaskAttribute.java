package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import java.util.regex.Pattern;

/**
 * The key under which the URI of an object's mask stands in a manifest line. Ground Truth's rules
 * for segmentation: 1 to 127 letters, digits and inner hyphens; ending in {@code -ref}; not {@code
 * source-ref}.
 */
public record MaskAttribute(String name) {
  private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,126}");

  /**
   * @throws InputException naming {@code labelAttributeName} and the rule
   */
  public MaskAttribute {
    require(
        name.length() <= 127 && SHAPE.matcher(name).matches(),
        name,
        "is not made of 1 to 127 letters, digits and inner hyphens");
    require(!name.equals("source-ref"), name, "is the name of the object itself");
    require(name.endsWith("-ref"), name, "does not end in -ref, as segmentation's must");
  }

  /** The key of the label's metadata. */
  public String metadataName() {
    return name + "-metadata";
  }

  private static void require(boolean holds, String name, String rule) {
    if (!holds) {
      throw new InputException("labelAttributeName \"" + name + "\" " + rule);
    }
  }
}
