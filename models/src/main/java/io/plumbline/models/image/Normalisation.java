package io.plumbline.models.image;

import io.plumbline.models.folder.InputFormat;
import java.util.ArrayList;
import java.util.List;

/** Measures the mean and the deviation of each channel. */
public final class Normalisation {
  private static final double SMALLEST_DEVIATION = 0.02;

  private Normalisation() {}

  /** The format with the images' own mean and deviation. */
  static InputFormat.Pixels measure(InputFormat.Pixels format, List<byte[]> images) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    int plane = format.side() * format.side();
    for (int c = 0; c < format.channels(); c++) {
      long[] histogram = histogram(images, c * plane, (c + 1) * plane);
      means.add(mean(histogram));
      deviations.add(deviation(histogram));
    }
    return new InputFormat.Pixels(format.side(), format.channels(), means, deviations);
  }

  /** The mean, on the scale 0 to 1, of values of which the histogram has 256 counts. */
  public static double mean(long[] histogram) {
    return moment(histogram, 0, 1);
  }

  /** The standard deviation on the same scale, not less than 0.02. */
  public static double deviation(long[] histogram) {
    return Math.max(SMALLEST_DEVIATION, Math.sqrt(moment(histogram, moment(histogram, 0, 1), 2)));
  }

  private static long[] histogram(List<byte[]> images, int from, int to) {
    long[] histogram = new long[256];
    for (byte[] image : images) {
      for (int i = from; i < to; i++) {
        histogram[image[i] & 255]++;
      }
    }
    return histogram;
  }

  private static double moment(long[] histogram, double about, int power) {
    double sum = 0;
    long count = 0;
    for (int value = 0; value < histogram.length; value++) {
      sum += histogram[value] * Math.pow(value / 255.0 - about, power);
      count += histogram[value];
    }
    return count == 0 ? 0 : sum / count;
  }
}
