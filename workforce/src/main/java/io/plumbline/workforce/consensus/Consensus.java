package io.plumbline.workforce.consensus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.answer.BoxAnswers;
import io.plumbline.workforce.answer.ClassAnswers;
import io.plumbline.workforce.answer.MaskAnswers;
import java.util.List;

/**
 * When the answers about an object agree well enough that asking one more worker is not worth it
 * (V. S. Sheng, F. Provost and P. G. Ipeirotis, Get another label?, KDD 2008). Implementations are
 * pure: the same answers have the same verdict.
 */
public sealed interface Consensus permits ClassConsensus, BoxConsensus, MaskConsensus {

  /** The rule for the answers to tasks of a type. */
  static Consensus of(TaskType taskType, LabelCategories labels) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION ->
          new ClassConsensus(new ClassAnswers(taskType, labels));
      case OBJECT_DETECTION -> new BoxConsensus(new BoxAnswers(labels));
      case SEMANTIC_SEGMENTATION -> new MaskConsensus(new MaskAnswers(labels));
    };
  }

  /**
   * Whether they agree well enough.
   *
   * @param answers one at least, each an answer to a task of the type, in a fixed order
   */
  boolean isSure(List<ObjectNode> answers);
}
