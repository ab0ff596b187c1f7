package io.plumbline.quickstart.report;

import io.plumbline.labeling.certification.Block;
import io.plumbline.quickstart.report.Plot.Point;
import io.plumbline.quickstart.results.Look;
import io.plumbline.quickstart.results.PoolPrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one look saw: coverage and quality against confidence, and the evidence that the threshold
 * rests on.
 */
final class LookCharts {
  private static final int HEIGHT = 320;
  private static final int POINTS = 400;

  private final Look look;
  private final LookWords words;
  private final ConfidenceAxis axis;
  private final Plot.Span horizontal;

  LookCharts(Look look, LookWords words) {
    this.look = look;
    this.words = words;
    this.axis = words.axis();
    List<PoolPrediction> pool = look.predictions();
    double lowest = pool.isEmpty() ? 0.5 : pool.get(pool.size() - 1).confidence();
    double highest = pool.isEmpty() ? 0.9999 : pool.get(0).confidence();
    this.horizontal = axis.span(lowest, highest);
  }

  /** The share of the pool at or above each confidence, and how good the model is there. */
  String coverage() {
    Plot plot = new Plot(horizontal, new Plot.Span(0, 1), HEIGHT);
    for (int tenths = 0; tenths <= 10; tenths += 2) {
      plot.gridLine(tenths / 10.0, tenths * 10 + " %");
    }
    axis(plot);
    plot.curve(covered(), new Plot.Style("curve machine-line"));
    plot.curve(quality(), new Plot.Style("curve right-line"));
    plot.level(look.decision().target(), words.promised(look.decision().target()));
    threshold(plot);
    return plot.svg("Share of the pool at or above each confidence, and " + words.description());
  }

  /** The evidence at each candidate threshold, and how much is required. */
  String evidence() {
    List<Block> blocks = look.decision().blocks();
    double required = look.decision().logRequired();
    double most =
        Math.max(required, blocks.stream().mapToDouble(Block::logEvidence).max().orElse(0)) * 1.15;
    double least =
        Math.max(
            -most, Math.min(0, blocks.stream().mapToDouble(Block::logEvidence).min().orElse(0)));
    Plot plot = new Plot(horizontal, new Plot.Span(least, most), HEIGHT - 60);
    double step = Scale.niceStep(most - least);
    for (double value = step * Math.ceil(least / step); value <= most; value += step) {
      plot.gridLine(value, String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", value));
    }
    axis(plot);
    plot.curve(
        blocks.stream().map(b -> new Point(axis.place(b.confidence()), b.logEvidence())).toList(),
        new Plot.Style("curve machine-line"));
    plot.level(required, String.format(Locale.ROOT, "required: %.2f", required));
    threshold(plot);
    return plot.svg("Evidence at each candidate threshold, and the evidence required");
  }

  private void axis(Plot plot) {
    axis.ticks()
        .forEach(
            (confidence, label) -> {
              double place = axis.place(confidence);
              if (place >= horizontal.low() && place <= horizontal.high()) {
                plot.tick(place, label);
              }
            });
    plot.axisTitle(axis.title());
  }

  private void threshold(Plot plot) {
    look.decision()
        .threshold()
        .ifPresent(
            at -> plot.mark(axis.place(at), String.format(Locale.ROOT, "threshold %.4f", at)));
  }

  private List<Point> covered() {
    List<PoolPrediction> pool = look.predictions();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < pool.size(); i += stride()) {
      points.add(new Point(axis.place(pool.get(i).confidence()), (i + 1.0) / pool.size()));
    }
    return points;
  }

  private List<Point> quality() {
    List<PoolPrediction> pool = look.predictions();
    List<Point> points = new ArrayList<>();
    double quality = 0;
    for (int i = 0; i < pool.size(); i++) {
      quality += pool.get(i).score().quality();
      if (i % stride() == 0) {
        points.add(new Point(axis.place(pool.get(i).confidence()), quality / (i + 1)));
      }
    }
    return points;
  }

  private int stride() {
    return Math.max(1, look.predictions().size() / POINTS);
  }
}
