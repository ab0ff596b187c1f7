package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.answer.ClassAnswers;
import java.util.Optional;

/** Names classes, a wrong one as often as the worker's error rate says. */
final class ClassCraft implements Craft {
  private final KeyedHash error;
  private final KeyedHash wrongClass;
  private final double errorRate;
  private final Truth truth;
  private final ClassAnswers answers;

  ClassCraft(Part part) {
    this.error = part.numbers("error");
    this.wrongClass = part.numbers("wrong-class");
    this.errorRate = part.worker().errorRate().doubleValue();
    this.truth = new Truth(part.team().truthAttribute(), part.labels());
    this.answers = new ClassAnswers(part.batch().taskType(), part.labels());
  }

  @Override
  public Optional<ObjectNode> answer(long object, ObjectNode dataObject) {
    return truth.of(dataObject).map(index -> answers.write(chosen(object, index)));
  }

  private int chosen(long object, int truly) {
    return error.uniform(object) < errorRate
        ? Slips.otherThan(truly, answers.labels().size(), wrongClass.uniform(object))
        : truly;
  }
}
