package io.plumbline.models.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Scales an image with a triangle filter as wide as the step between pixels, as Pillow does:
 * bilinear when enlarging, and averaging over all source pixels when reducing.
 */
public final class Resampler {
  private final int width;
  private final int height;
  private final int channels;

  /**
   * A scaler to a square.
   *
   * @param channels 1 for grey (ITU-R BT.601 luma), 3 for red, green, blue
   */
  public Resampler(int side, int channels) {
    this(side, side, channels);
  }

  /** A scaler to a rectangle. */
  public Resampler(int width, int height, int channels) {
    this.width = width;
    this.height = height;
    this.channels = channels;
  }

  /** The image as bytes 0 to 255, channel after channel, row after row. */
  public byte[] scale(BufferedImage image) {
    float[][] planes = planes(image);
    byte[] scaled = new byte[channels * width * height];
    Axis across = new Axis(image.getWidth(), width);
    Axis down = new Axis(image.getHeight(), height);
    for (int c = 0; c < channels; c++) {
      float[] narrow = across.alongRows(planes[c], image.getHeight());
      down.alongColumns(narrow, scaled, c * width * height);
    }
    return scaled;
  }

  private float[][] planes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[][] planes = new float[channels][width * height];
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      for (float[] plane : planes) {
        greyPlane(image.getRaster(), plane);
      }
      return planes;
    }
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        put(row[x], planes, y * width + x);
      }
    }
    return planes;
  }

  /** Stored grey values as they are; getRGB would pass them through a colour profile. */
  private static void greyPlane(Raster raster, float[] plane) {
    raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, plane);
  }

  private void put(int rgb, float[][] planes, int at) {
    int red = (rgb >> 16) & 255;
    int green = (rgb >> 8) & 255;
    int blue = rgb & 255;
    if (channels == 1) {
      planes[0][at] = 0.299f * red + 0.587f * green + 0.114f * blue;
    } else {
      planes[0][at] = red;
      planes[1][at] = green;
      planes[2][at] = blue;
    }
  }

  /** The filter's weights along one axis. */
  private static final class Axis {
    private final int from;
    private final int[] starts;
    private final float[][] weights;

    Axis(int from, int to) {
      this.from = from;
      this.starts = new int[to];
      this.weights = new float[to][];
      double step = (double) from / to;
      double reach = Math.max(1, step);
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * step;
        int start = Math.max(0, (int) Math.floor(centre - reach));
        int end = Math.min(from, (int) Math.ceil(centre + reach));
        starts[i] = start;
        weights[i] = triangle(start, end, centre, reach);
      }
    }

    private static float[] triangle(int start, int end, double centre, double reach) {
      float[] weights = new float[end - start];
      float total = 0;
      for (int j = 0; j < weights.length; j++) {
        double distance = Math.abs(start + j + 0.5 - centre) / reach;
        weights[j] = (float) Math.max(0, 1 - distance);
        total += weights[j];
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] /= total;
      }
      return weights;
    }

    float[] alongRows(float[] plane, int rows) {
      int to = starts.length;
      float[] scaled = new float[rows * to];
      for (int y = 0; y < rows; y++) {
        for (int i = 0; i < to; i++) {
          float sum = 0;
          for (int j = 0; j < weights[i].length; j++) {
            sum += weights[i][j] * plane[y * from + starts[i] + j];
          }
          scaled[y * to + i] = sum;
        }
      }
      return scaled;
    }

    void alongColumns(float[] plane, byte[] out, int offset) {
      int width = plane.length / from;
      for (int i = 0; i < starts.length; i++) {
        for (int x = 0; x < width; x++) {
          float sum = 0;
          for (int j = 0; j < weights[i].length; j++) {
            sum += weights[i][j] * plane[(starts[i] + j) * width + x];
          }
          out[offset + i * width + x] = (byte) Math.min(255, Math.max(0, Math.round(sum)));
        }
      }
    }
  }
}
