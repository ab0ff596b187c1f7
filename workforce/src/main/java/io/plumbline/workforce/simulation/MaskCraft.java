package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.answer.MaskAnswers;
import io.plumbline.workforce.truth.MaskFiles;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paints masks. The truth's file is read from the store. */
final class MaskCraft implements Craft {
  private static final Logger log = LoggerFactory.getLogger(MaskCraft.class);

  private final Part part;
  private final MaskFiles files;
  private final MaskAnnotation truths;
  private final MaskAnswers answers;

  MaskCraft(Part part, ObjectStore store) {
    this.part = part;
    this.files = new MaskFiles(store);
    this.truths =
        new MaskAnnotation(new MaskAttribute(part.team().truthAttribute()), part.labels());
    this.answers = new MaskAnswers(part.labels());
  }

  @Override
  public Optional<ObjectNode> answer(long object, ObjectNode dataObject) {
    return truth(object, dataObject)
        .map(truth -> new MaskDrawing(truth, part.labels().size(), part.slips(object)).mask())
        .map(answers::write);
  }

  private Optional<Mask> truth(long object, ObjectNode dataObject) {
    try {
      return truths.read(dataObject).map(files::read);
    } catch (InputException e) {
      log.debug("object {} of {} tells no truth: {}", object, part.batch().key(), e.getMessage());
      return Optional.empty();
    }
  }
}
