package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.answer.MaskAnswers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paints masks. The truth's file is read from the store. */
final class MaskCraft implements Craft {
  private static final Logger log = LoggerFactory.getLogger(MaskCraft.class);

  /** Several workers paint at once in a heap of a few hundred MiB; 4K video has 8.3 million. */
  private static final long MOST_PIXELS = 10_000_000;

  private final Part part;
  private final ObjectStore store;
  private final MaskAnnotation truths;
  private final MaskAnswers answers;

  MaskCraft(Part part, ObjectStore store) {
    this.part = part;
    this.store = store;
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
      return truths.read(dataObject).map(this::read);
    } catch (InputException e) {
      log.debug("object {} of {} tells no truth: {}", object, part.batch().key(), e.getMessage());
      return Optional.empty();
    }
  }

  private Mask read(MaskLabel label) {
    String file = ObjectUri.format(label.png());
    try (InputStream in = new BufferedInputStream(store.read(label.png()))) {
      MaskPngReader png = new MaskPngReader(in, file);
      if (png.size().pixels() > MOST_PIXELS) {
        throw new InputException(
            file + " has more pixels than simulated workers paint, " + MOST_PIXELS);
      }
      return png.numbers(label.values());
    } catch (NoSuchFileException e) {
      throw new InputException(file + " does not exist", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
