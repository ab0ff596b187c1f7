package io.plumbline.models.prediction;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.detection.Detector;
import io.plumbline.models.segmentation.Segmenter;
import java.io.IOException;
import java.util.List;

/** A model that draws on images. */
sealed interface PictureModel extends AutoCloseable {
  static PictureModel of(Detector detector) {
    return new Boxes(detector);
  }

  static PictureModel of(Segmenter segmenter) {
    return new Masks(segmenter);
  }

  Picture decode(ItemContent content) throws UnusableItemException, IOException;

  PredictedItem answer(long id, Picture picture);

  @Override
  void close();

  /** Draws boxes. */
  record Boxes(Detector detector) implements PictureModel {
    @Override
    public Picture decode(ItemContent content) throws UnusableItemException, IOException {
      return detector.decode(content);
    }

    @Override
    public PredictedItem answer(long id, Picture picture) {
      Detector.Answer answer = detector.detect(List.of(picture)).get(0);
      return new PredictedItem.Detected(
          id,
          picture.originalWidth(),
          picture.originalHeight(),
          answer.boxes(),
          answer.confidence());
    }

    @Override
    public void close() {
      detector.close();
    }
  }

  /** Draws masks. */
  record Masks(Segmenter segmenter) implements PictureModel {
    @Override
    public Picture decode(ItemContent content) throws UnusableItemException, IOException {
      return segmenter.decode(content);
    }

    @Override
    public PredictedItem answer(long id, Picture picture) {
      Segmenter.Answer answer = segmenter.segment(picture);
      return new PredictedItem.Segmented(id, answer.mask(), answer.summary(), answer.confidence());
    }

    @Override
    public void close() {
      segmenter.close();
    }
  }
}
