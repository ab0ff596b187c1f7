package io.plumbline.workforce.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing in an annotation. Its numbers are what some browser sent: Label Studio does not look at
 * them.
 *
 * @param type which tag it comes from: {@code choices}, {@code rectanglelabels}, …
 * @param originalWidth of the image in pixels; 0 where it is about none
 */
record Region(
    String type,
    @JsonProperty("original_width") double originalWidth,
    @JsonProperty("original_height") double originalHeight,
    Value value) {
  Region {
    type = Optional.ofNullable(type).orElse("");
    value = Optional.ofNullable(value).orElseGet(Value::none);
  }

  /** What there is of a region, by its type; the numbers of a rectangle are per cent. */
  record Value(
      List<String> choices,
      @JsonProperty("rectanglelabels") List<String> rectangleLabels,
      @JsonProperty("brushlabels") List<String> brushLabels,
      double x,
      double y,
      double width,
      double height,
      double rotation,
      Octets rle) {
    Value {
      rle = Optional.ofNullable(rle).orElseGet(() -> new Octets(new byte[0]));
    }

    static Value none() {
      return new Value(null, null, null, 0, 0, 0, 0, 0, null);
    }
  }

  /** Numbers from 0 to 255. */
  @JsonDeserialize(using = StudioJson.OctetList.class)
  static final class Octets {
    private final byte[] bytes;

    Octets(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /**
   * The size of the image as the browser showed it.
   *
   * @throws InputException when it is none
   */
  ImageSize size() {
    boolean possible =
        isSide(originalWidth) && isSide(originalHeight) && originalWidth * originalHeight <= 1e9;
    if (!possible) {
      throw new InputException("\"original_width\" or \"original_height\" is no size of an image");
    }
    return ImageSize.ofColour((int) originalWidth, (int) originalHeight);
  }

  private static boolean isSide(double pixels) {
    return pixels >= 1 && pixels <= Integer.MAX_VALUE && pixels == Math.rint(pixels);
  }

  /**
   * The one label of the region.
   *
   * @throws InputException when there is none, or more than one
   */
  String label() {
    List<String> labels =
        Stream.of(value.choices(), value.rectangleLabels(), value.brushLabels())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    if (labels.size() != 1) {
      throw new InputException("a region has " + labels.size() + " labels instead of one");
    }
    return Optional.ofNullable(labels.get(0))
        .orElseThrow(() -> new InputException("a region's label is no text"));
  }

  /**
   * Refuses a region of another type.
   *
   * @throws InputException naming the type
   */
  Region requireType(String expected) {
    if (!type.equals(expected)) {
      throw new InputException(
          "a region is of the type \"" + type + "\", not \"" + expected + "\"");
    }
    return this;
  }
}
