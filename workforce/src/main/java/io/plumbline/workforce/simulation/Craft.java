package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.store.ObjectStore;
import java.util.Optional;

/** How a simulated worker answers the tasks of one batch: the truth, and what it does wrong. */
sealed interface Craft permits ClassCraft, BoxCraft, MaskCraft {

  /** The craft that the batch's type of task takes. */
  static Craft of(Part part, ObjectStore store) {
    return switch (part.batch().taskType()) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new ClassCraft(part);
      case OBJECT_DETECTION -> new BoxCraft(part);
      case SEMANTIC_SEGMENTATION -> new MaskCraft(part, store);
    };
  }

  /**
   * The answer about an object.
   *
   * @param dataObject the object's line of the manifest, which holds the truth
   * @return empty when it tells no truth
   * @throws java.io.UncheckedIOException when the store cannot be read
   */
  Optional<ObjectNode> answer(long object, ObjectNode dataObject);
}
