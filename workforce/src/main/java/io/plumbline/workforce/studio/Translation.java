package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import java.io.IOException;
import java.util.List;

/** Makes an answer to a batch's task of what somebody handed in to Label Studio. */
sealed interface Translation permits ChoiceTranslation, RectangleTranslation, BrushTranslation {
  /** Tells how large the image is, where the annotation does not. */
  @FunctionalInterface
  interface SizeOfImage {
    /**
     * @throws InputException when nobody can tell
     * @throws IOException when the store is out of reach
     */
    ImageSize find() throws IOException;
  }

  static Translation of(TaskType taskType, LabelCategories labels) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new ChoiceTranslation(taskType, labels);
      case OBJECT_DETECTION -> new RectangleTranslation(labels);
      case SEMANTIC_SEGMENTATION -> new BrushTranslation(labels);
    };
  }

  /**
   * The answer content.
   *
   * @throws InputException when there is no answer in it, in one sentence
   */
  ObjectNode answer(List<Region> regions, SizeOfImage image) throws IOException;

  /** The class that a region names. */
  static int classOf(Region region, LabelCategories labels) {
    String label = region.label();
    return labels
        .indexOf(label)
        .orElseThrow(() -> new InputException("\"" + label + "\" is no label of the batch"));
  }

  /** The size on which all regions agree; of an annotation without any that of the image. */
  static ImageSize sizeOf(List<Region> regions, SizeOfImage image) throws IOException {
    List<ImageSize> sizes = regions.stream().map(Region::size).distinct().toList();
    if (sizes.size() > 1) {
      throw new InputException("its regions are of images of different sizes");
    }
    return sizes.isEmpty() ? image.find() : sizes.get(0);
  }
}
