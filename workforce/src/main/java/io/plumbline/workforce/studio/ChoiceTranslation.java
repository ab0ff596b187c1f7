package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.answer.ClassAnswers;
import java.util.List;

/** The one choice of {@code <Choices>}. */
record ChoiceTranslation(TaskType taskType, LabelCategories labels) implements Translation {
  @Override
  public ObjectNode answer(List<Region> regions, SizeOfImage image) {
    if (regions.size() != 1) {
      throw new InputException("it has " + regions.size() + " choices instead of one");
    }
    Region choice = regions.get(0).requireType("choices");
    return new ClassAnswers(taskType, labels).write(Translation.classOf(choice, labels));
  }
}
