package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.answer.BoxAnswers;
import io.plumbline.workforce.studio.Region.Value;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The rectangles of {@code <RectangleLabels>}: per cent of the image become whole pixels. Of a
 * rectangle that was turned, by degrees clockwise about its top left corner, the box around it is
 * taken. What reaches beyond the image is cut off.
 */
record RectangleTranslation(LabelCategories labels) implements Translation {
  private static final double PER_CENT = 100;

  @Override
  public ObjectNode answer(List<Region> regions, SizeOfImage image) throws IOException {
    ImageSize size = Translation.sizeOf(regions, image);
    List<Box> boxes =
        regions.stream()
            .map(region -> region.requireType("rectanglelabels"))
            .map(region -> box(region, size))
            .toList();
    return new BoxAnswers(labels).write(new BoxAnswer(size, boxes));
  }

  private Box box(Region region, ImageSize size) {
    Value drawn = region.value();
    double turn = Math.toRadians(drawn.rotation());
    double width = drawn.width() / PER_CENT * size.width();
    double height = drawn.height() / PER_CENT * size.height();
    Side across =
        Side.of(
            drawn.x() / PER_CENT * size.width(),
            width * Math.cos(turn),
            -height * Math.sin(turn),
            size.width());
    Side down =
        Side.of(
            drawn.y() / PER_CENT * size.height(),
            width * Math.sin(turn),
            height * Math.cos(turn),
            size.height());
    return new Box(
        Translation.classOf(region, labels),
        across.from(),
        down.from(),
        across.length(),
        down.length());
  }

  /** The pixels that a box takes along one side of its image, at least one. */
  private record Side(int from, int length) {
    /**
     * @param corner where the top left corner lies
     * @param first how far the second corner lies from there
     * @param second how far the fourth
     * @param end the image's side
     */
    static Side of(double corner, double first, double second, int end) {
      double[] corners = {corner, corner + first, corner + second, corner + first + second};
      double least = DoubleStream.of(corners).min().orElseThrow();
      double most = DoubleStream.of(corners).max().orElseThrow();
      if (!(most >= 0 && least <= end)) {
        throw new InputException("a rectangle lies beyond the image");
      }
      int from = (int) Math.min(end - 1, Math.max(0, Math.round(least)));
      int to = (int) Math.min(end, Math.max(from + 1L, Math.round(most)));
      return new Side(from, to - from);
    }
  }
}
