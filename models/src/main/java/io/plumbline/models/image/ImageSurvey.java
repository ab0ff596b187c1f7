package io.plumbline.models.image;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.training.UsableItems;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Looks at some training images to choose the input's side and channels. */
public final class ImageSurvey {
  private static final int SAMPLE = 200;
  private static final int SMALLEST_SIDE = 16;
  private static final int LARGEST_SIDE = 128;
  private static final int STEP = 4;
  private static final int GREY_TOLERANCE = 12;

  private ImageSurvey() {}

  /** An input format without normalisation. */
  static InputFormat.Pixels survey(List<LabeledItem> items) throws IOException {
    Look typical = typical(items.stream().map(LabeledItem::item).toList());
    int channels = typical.grey() ? 1 : 3;
    int rounded = (typical.side() + STEP - 1) / STEP * STEP;
    int side = Math.min(LARGEST_SIDE, Math.max(SMALLEST_SIDE, rounded));
    return new InputFormat.Pixels(side, channels, constant(0, channels), constant(1, channels));
  }

  /** The median of the longer sides, and whether all are grey, of a sample of the images. */
  public static Look typical(List<DataItem> items) throws IOException {
    List<Look> looks =
        UsableItems.decode(
                sample(items), Function.identity(), item -> PixelContent.look(item.content()))
            .inputs();
    int[] sides = looks.stream().mapToInt(Look::side).sorted().toArray();
    return new Look(
        sides.length == 0 ? SMALLEST_SIDE : sides[sides.length / 2],
        looks.stream().allMatch(Look::grey));
  }

  private static List<DataItem> sample(List<DataItem> items) {
    int step = Math.max(1, items.size() / SAMPLE);
    List<DataItem> sample = new ArrayList<>();
    for (int i = 0; i < items.size(); i += step) {
      sample.add(items.get(i));
    }
    return sample;
  }

  static List<Double> constant(double value, int channels) {
    return java.util.Collections.nCopies(channels, value);
  }

  /** What an image looks like: its longer side in pixels, and whether it has no colour. */
  public record Look(int side, boolean grey) {
    static Look of(BufferedImage image) {
      return new Look(Math.max(image.getWidth(), image.getHeight()), isGrey(image));
    }

    private static boolean isGrey(BufferedImage image) {
      if (image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
        return true;
      }
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (isColoured(image.getRGB(x, y))) {
            return false;
          }
        }
      }
      return true;
    }

    /** JPEG leaves a little colour in grey images. */
    private static boolean isColoured(int rgb) {
      int red = (rgb >> 16) & 255;
      int green = (rgb >> 8) & 255;
      int blue = rgb & 255;
      int most = Math.max(red, Math.max(green, blue));
      return most - Math.min(red, Math.min(green, blue)) > GREY_TOLERANCE;
    }
  }
}
