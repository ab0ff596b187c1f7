package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What {@link ManifestCheck} says about a line. */
public sealed interface CheckedLine {

  /** The line names an object that can be labelled. */
  record Accepted(ManifestLine line, ObjectNode json, DataObject object) implements CheckedLine {}

  /**
   * The object fails.
   *
   * @param sentence "line 17: …"
   */
  record Rejected(ManifestLine line, String sentence) implements CheckedLine {}
}
