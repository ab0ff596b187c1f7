package io.plumbline.models.dense;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.folder.InputFormat;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

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
    int size = normalised.length * height * width;
    ByteBuffer bytes = scope.allocateDirect(Float.BYTES * size * pictures.size());
    FloatBuffer values = bytes.asFloatBuffer();
    IntStream.range(0, pictures.size())
        .parallel()
        .forEach(i -> put(pictures.get(i), values, i * size, width, height));
    Shape shape = new Shape(pictures.size(), normalised.length, height, width);
    return new NDList(scope.create(bytes, shape, DataType.FLOAT32));
  }

  private void put(Picture picture, FloatBuffer values, int start, int width, int height) {
    float[] row = new float[picture.width()];
    for (int c = 0; c < normalised.length; c++) {
      for (int y = 0; y < picture.height(); y++) {
        int from = (c * picture.height() + y) * picture.width();
        for (int x = 0; x < row.length; x++) {
          row[x] = normalised[c][picture.pixels()[from + x] & 255];
        }
        values.put(start + (c * height + y) * width, row);
      }
    }
  }
}
