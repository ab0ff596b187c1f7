package io.plumbline.workforce.console;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.InstructionsSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the people of a job will see.
 *
 * @param objects the first ones of the input manifest, one or more
 */
public record TaskPreview(
    String title,
    String description,
    TaskType taskType,
    List<String> labels,
    Optional<InstructionsSpec> instructions,
    long taskSeconds,
    List<Sample> objects) {

  /** An image or a text. */
  public record Sample(Optional<URI> image, Optional<String> text) {}
}
