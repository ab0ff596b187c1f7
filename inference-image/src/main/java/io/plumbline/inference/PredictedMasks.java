package io.plumbline.inference;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.prediction.PredictedItem;
import java.io.IOException;
import java.net.URI;

/**
 * Puts the masks that a model drew into files of their own, which the predictions name.
 *
 * @param writes where they go to, while the model draws on
 * @param modelIteration the model's
 * @param labels how many classes there are beside the background
 */
record PredictedMasks(ParallelWrites writes, JobFolder folder, int modelIteration, int labels) {

  Prediction of(PredictedItem.Segmented item) throws IOException {
    ClassMask drawn = item.mask();
    Mask mask = Mask.of(drawn.width(), drawn.height(), drawn.classes());
    URI file = folder.predictedMask(modelIteration, item.id());
    MaskPngWriter png = new MaskPngWriter(new MaskPalette(labels));
    writes.write(file, out -> png.write(mask, out));
    Label label = new Label.OfMask(new MaskLabel(file, PixelValues.in(mask)));
    return Prediction.of(item.id(), label, item.confidence(), item.confidence());
  }
}
