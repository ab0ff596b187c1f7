package io.plumbline.labeling.manifest;

/**
 * One line of a manifest as it stands.
 *
 * @param number from 1, as editors count; the object's id is one less
 * @param text without the line end; bytes that are not UTF-8 stand as U+FFFD
 * @param encoding whether there were such bytes
 */
public record ManifestLine(long number, String text, Encoding encoding) {

  /** Whether a line's bytes were UTF-8. */
  public enum Encoding {
    UTF_8,
    DAMAGED
  }

  /** The id of the object: the line's number from 0, Ground Truth's {@code datasetObjectId}. */
  public long id() {
    return number - 1;
  }
}
