package io.plumbline.labeling.image.exchange.coco;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.boxes.ImageSize;
import java.util.ArrayList;
import java.util.List;

/** The {@code segmentation} of an annotation. */
sealed interface CocoRegion {

  /**
   * The pixels of the image that belong, in one or more parts.
   *
   * @throws IllegalArgumentException when the region is that of an image of another size; the
   *     message is the rest of a sentence
   */
  List<RunLengths> in(ImageSize size);

  /** The outlines of the parts. */
  record Polygons(List<double[]> parts) implements CocoRegion {
    @Override
    public List<RunLengths> in(ImageSize size) {
      return parts.stream().map(points -> PolygonRaster.draw(points, size)).toList();
    }
  }

  /** The pixels themselves. */
  record Pixels(RunLengths runs) implements CocoRegion {
    @Override
    public List<RunLengths> in(ImageSize size) {
      if (runs.width() != size.width() || runs.height() != size.height()) {
        throw new IllegalArgumentException(
            "is of %d x %d pixels, but the image has %d x %d"
                .formatted(runs.width(), runs.height(), size.width(), size.height()));
      }
      return List.of(runs);
    }
  }

  /** Reads any of COCO's three forms: outlines, counts, and counts as text. */
  static CocoRegion read(JsonField annotation) {
    JsonField field = annotation.get("segmentation");
    return field.value().isObject() ? pixels(field) : polygons(field);
  }

  private static Polygons polygons(JsonField field) {
    return new Polygons(field.elements().stream().map(CocoRegion::points).toList());
  }

  private static double[] points(JsonField part) {
    List<JsonField> numbers = part.elements();
    part.require(
        numbers.size() >= 6 && numbers.size() % 2 == 0,
        "is not a list of x and y of at least 3 points");
    double[] points = new double[numbers.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = numbers.get(i).number();
      numbers.get(i).require(Math.abs(points[i]) <= 1e6, "is far outside every image");
    }
    return points;
  }

  private static Pixels pixels(JsonField field) {
    List<JsonField> size = field.get("size").elements();
    field.get("size").require(size.size() == 2, "is not a list of height and width");
    int height = size.get(0).wholeNumber(1);
    int width = size.get(1).wholeNumber(1);
    JsonField counts = field.get("counts");
    try {
      return new Pixels(
          counts.value().isTextual()
              ? RunLengths.parse(width, height, counts.value().textValue())
              : RunLengths.of(width, height, numbers(counts)));
    } catch (IllegalArgumentException e) {
      throw counts.wrong(e.getMessage());
    }
  }

  private static int[] numbers(JsonField counts) {
    JsonNode list = counts.value();
    counts.require(list.isArray(), "is neither a list nor a string");
    List<Integer> numbers = new ArrayList<>(list.size());
    counts.elements().forEach(count -> numbers.add(count.wholeNumber(0)));
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
