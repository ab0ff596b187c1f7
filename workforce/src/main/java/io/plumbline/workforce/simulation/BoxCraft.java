package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.workforce.answer.BoxAnswers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws boxes. */
final class BoxCraft implements Craft {
  private static final Logger log = LoggerFactory.getLogger(BoxCraft.class);

  private final Part part;
  private final BoxAnnotation truths;
  private final BoxAnswers answers;

  BoxCraft(Part part) {
    this.part = part;
    this.truths =
        new BoxAnnotation(new LabelAttribute(part.team().truthAttribute()), part.labels());
    this.answers = new BoxAnswers(part.labels());
  }

  @Override
  public Optional<ObjectNode> answer(long object, ObjectNode dataObject) {
    return truth(object, dataObject)
        .map(truth -> new BoxDrawing(truth, part.labels().size(), part.slips(object)).boxes())
        .map(answers::write);
  }

  private Optional<BoxLabel> truth(long object, ObjectNode dataObject) {
    try {
      return truths.read(dataObject);
    } catch (InputException e) {
      log.debug("object {} of {} tells no truth: {}", object, part.batch().key(), e.getMessage());
      return Optional.empty();
    }
  }
}
