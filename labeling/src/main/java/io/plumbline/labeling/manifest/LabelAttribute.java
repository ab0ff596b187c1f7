package io.plumbline.labeling.manifest;

import io.plumbline.labeling.InputException;
import java.util.regex.Pattern;

/**
 * The key under which a job's labels stand in a manifest line. Ground Truth's rules for
 * classification: 1 to 127 letters, digits and inner hyphens; neither {@code source} nor {@code
 * source-ref}; not ending in {@code -metadata} or {@code -ref}.
 */
public record LabelAttribute(String name) {
  private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,126}");

  /**
   * @throws InputException naming {@code labelAttributeName} and the rule
   */
  public LabelAttribute {
    require(
        name.length() <= 127 && SHAPE.matcher(name).matches(),
        name,
        "is not made of 1 to 127 letters, digits and inner hyphens");
    require(
        !name.equals(DataObject.SOURCE) && !name.equals(DataObject.SOURCE_REF),
        name,
        "is the name of the object itself");
    require(!name.endsWith("-metadata"), name, "ends in -metadata");
    require(!name.endsWith("-ref"), name, "ends in -ref, which only segmentation may");
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
