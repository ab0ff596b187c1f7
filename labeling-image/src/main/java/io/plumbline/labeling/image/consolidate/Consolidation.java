package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * Turns several people's answers about each object of a batch into one label. The answers of
 * earlier batches are weighed too where they say something about the workers; their labels stay as
 * they are.
 */
sealed interface Consolidation
    permits ClassConsolidation, DrawingConsolidation, PaintingConsolidation {

  /** The consolidation of the step's task type. */
  static Consolidation of(StepContext context, LabelCategories categories) {
    return switch (context.input().taskType()) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new ClassConsolidation(context, categories);
      case OBJECT_DETECTION -> new DrawingConsolidation(context, categories);
      case SEMANTIC_SEGMENTATION -> new PaintingConsolidation(context, categories);
    };
  }

  /**
   * The labels of a batch's objects in their order; an object without a valid answer has none.
   *
   * @param sieve takes note of the batch's answers that do not count
   * @throws IOException when the store cannot be read or written
   */
  List<LabelRecord> consolidate(BitSet batch, AnswerSieve sieve) throws IOException;
}
