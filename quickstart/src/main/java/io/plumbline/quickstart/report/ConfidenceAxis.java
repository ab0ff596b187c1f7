package io.plumbline.quickstart.report;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How confidences are spread on an axis. */
enum ConfidenceAxis {
  /** Spread out towards 1, where a classifier's are. */
  NINES("the model's confidence (spread out towards 1)") {
    @Override
    double place(double confidence) {
      return Scale.nines(confidence);
    }

    @Override
    Plot.Span span(double lowest, double highest) {
      return new Plot.Span(place(lowest), Math.max(place(highest), place(0.99)));
    }

    @Override
    SortedMap<Double, String> ticks() {
      SortedMap<Double, String> ticks = new TreeMap<>();
      for (double each : new double[] {0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999}) {
        ticks.put(each, Double.toString(each));
      }
      return ticks;
    }
  },
  /** As they are: an expected quality. */
  EVEN("the model's confidence: the quality that it expects") {
    @Override
    double place(double confidence) {
      return confidence;
    }

    @Override
    Plot.Span span(double lowest, double highest) {
      return new Plot.Span(Math.floor(10 * lowest) / 10, Math.ceil(10 * highest) / 10);
    }

    @Override
    SortedMap<Double, String> ticks() {
      SortedMap<Double, String> ticks = new TreeMap<>();
      IntStream.rangeClosed(0, 10)
          .mapToDouble(tenths -> tenths / 10.0)
          .forEach(each -> ticks.put(each, String.format(Locale.ROOT, "%.1f", each)));
      return ticks;
    }
  };

  private final String title;

  ConfidenceAxis(String title) {
    this.title = title;
  }

  /** What the axis shows. */
  String title() {
    return title;
  }

  /** Where a confidence is on the axis. */
  abstract double place(double confidence);

  /** The part of the axis that shows these confidences. */
  abstract Plot.Span span(double lowest, double highest);

  /** Confidences to name on the axis. */
  abstract SortedMap<Double, String> ticks();
}
