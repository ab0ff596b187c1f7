package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.MaskCanvas;
import io.plumbline.workforce.answer.MaskAnswers;
import java.io.IOException;
import java.util.List;

/** What was painted with {@code <BrushLabels>}: of strokes that overlap the later one counts. */
record BrushTranslation(LabelCategories labels) implements Translation {
  @Override
  public ObjectNode answer(List<Region> regions, SizeOfImage image) throws IOException {
    ImageSize size = Translation.sizeOf(regions, image);
    MaskCanvas canvas = new MaskCanvas(size.width(), size.height());
    regions.forEach(region -> paint(region.requireType("brushlabels"), canvas));
    return new MaskAnswers(labels).write(canvas.mask());
  }

  private void paint(Region region, MaskCanvas canvas) {
    int classId = Translation.classOf(region, labels) + 1;
    new BrushRuns(region.value().rle().bytes(), canvas.pixels())
        .forEachPainted((from, to) -> canvas.paint(from, to, classId));
  }
}
