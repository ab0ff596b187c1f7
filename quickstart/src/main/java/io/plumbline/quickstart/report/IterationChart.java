package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;

import io.plumbline.quickstart.results.IterationCounts;
import java.util.List;

/** Stacked bars: who labelled how many objects in each iteration. */
final class IterationChart {
  private static final int HEIGHT = 280;
  private static final double HALF = 0.32;
  private static final Plot.Style TRAINING = new Plot.Style("training");
  private static final Plot.Style CERTIFICATION = new Plot.Style("certification");
  private static final Plot.Style MACHINE = new Plot.Style("machine");

  private IterationChart() {}

  static String svg(List<IterationCounts> iterations) {
    long most = iterations.stream().mapToLong(IterationCounts::total).max().orElse(1);
    double step = Scale.niceStep(most);
    Plot plot =
        new Plot(
            new Plot.Span(0.5, iterations.size() + 0.5),
            new Plot.Span(0, step * Math.ceil(most / step)),
            HEIGHT);
    for (double value = 0; value <= step * Math.ceil(most / step); value += step) {
      plot.gridLine(value, count(Math.round(value)));
    }
    iterations.forEach(each -> bars(plot, each));
    return plot.axisTitle("iteration").svg("Labels of each iteration by people and by the model");
  }

  private static void bars(Plot plot, IterationCounts each) {
    double people = each.training() + each.certification();
    plot.tick(each.number(), Integer.toString(each.number()));
    bar(plot, each.number(), 0, each.training(), TRAINING, "by people, to learn from");
    bar(
        plot,
        each.number(),
        each.training(),
        people,
        CERTIFICATION,
        "by people, to test the model on");
    bar(plot, each.number(), people, each.total(), MACHINE, "by the model");
    plot.text("value middle", plot.x(each.number()), plot.y(each.total()) - 5, count(each.total()));
  }

  private static void bar(
      Plot plot, int number, double from, double to, Plot.Style style, String whose) {
    if (to > from) {
      String title = "iteration %d: %s %s".formatted(number, count(Math.round(to - from)), whose);
      plot.bar(number - HALF, from, number + HALF, to, style, title);
    }
  }
}
