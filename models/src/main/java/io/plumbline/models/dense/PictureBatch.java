package io.plumbline.models.dense;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.folder.InputFormat;
import java.util.List;

/** Normalises pictures and puts them into the upper left corner of an array for a network. */
public final class PictureBatch {
  private final float[][] normalised;

  /** For pictures of that format. */
  public PictureBatch(InputFormat.Coloured format) {
    normalised = new float[format.channels()][256];
    for (int c = 0; c < format.channels(); c++) {
      for (int value = 0; value < 256; value++) {
        normalised[c][value] =
            (float) ((value / 255.0 - format.mean().get(c)) / format.deviation().get(c));
      }
    }
  }

  /** An array of that width and height, which is zero beyond the pictures. */
  public NDList of(NDManager scope, List<Picture> pictures, int width, int height) {
    float[] values = new float[pictures.size() * normalised.length * height * width];
    for (int i = 0; i < pictures.size(); i++) {
      put(pictures.get(i), values, i * normalised.length * height * width, width, height);
    }
    Shape shape = new Shape(pictures.size(), normalised.length, height, width);
    return new NDList(scope.create(values, shape));
  }

  private void put(Picture picture, float[] values, int start, int width, int height) {
    for (int c = 0; c < normalised.length; c++) {
      for (int y = 0; y < picture.height(); y++) {
        int from = (c * picture.height() + y) * picture.width();
        int to = start + (c * height + y) * width;
        for (int x = 0; x < picture.width(); x++) {
          values[to + x] = normalised[c][picture.pixels()[from + x] & 255];
        }
      }
    }
  }
}
