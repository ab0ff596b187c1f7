package io.plumbline.workforce.gold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.answer.BoxAnswers;
import io.plumbline.workforce.answer.ClassAnswers;
import io.plumbline.workforce.answer.MaskAnswers;
import io.plumbline.workforce.truth.MaskFiles;

/** How good an answer is when the right one is known. */
sealed interface Marking permits ClassMarking, BoxMarking, MaskMarking {

  /**
   * The marking of answers to tasks of a type.
   *
   * @param store holds the truths that are files
   */
  static Marking of(TaskType taskType, LabelCategories labels, ObjectStore store) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION ->
          new ClassMarking(new ClassAnswers(taskType, labels));
      case OBJECT_DETECTION -> new BoxMarking(new BoxAnswers(labels));
      case SEMANTIC_SEGMENTATION -> new MaskMarking(new MaskAnswers(labels), new MaskFiles(store));
    };
  }

  /**
   * The score, from 0 to 1, which is 1 for the truth itself.
   *
   * @throws io.plumbline.labeling.InputException when the truth is a file that cannot be used
   * @throws java.io.UncheckedIOException when the store cannot be read
   */
  double score(ObjectNode answer, Label truth);
}
