package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The box whose four edges are the weighted medians of the given boxes' edges, rounded to whole
 * pixels. One wild box moves it little; where the weight is split in halves, as with two equal
 * workers, it is the middle.
 */
final class WeightedMedian {
  private static final double HALF = 0.5;
  private static final double ROUNDING = 1e-9;

  private final ToDoubleFunction<DrawnBox> weight;

  /**
   * @param weight positive
   */
  WeightedMedian(ToDoubleFunction<DrawnBox> weight) {
    this.weight = weight;
  }

  /** The median of at least one box; its class is 0. */
  Box of(List<DrawnBox> boxes) {
    int left = edge(boxes, Box::left);
    int top = edge(boxes, Box::top);
    int right = edge(boxes, Box::right);
    int bottom = edge(boxes, Box::bottom);
    return new Box(0, left, top, right - left, bottom - top);
  }

  private int edge(List<DrawnBox> boxes, ToIntFunction<Box> edge) {
    List<Edge> edges = new ArrayList<>();
    boxes.forEach(b -> edges.add(new Edge(edge.applyAsInt(b.box()), weight.applyAsDouble(b))));
    // Equal edges by weight, too: sums of the same numbers in another order round differently.
    edges.sort(Comparator.comparingInt(Edge::position).thenComparingDouble(Edge::weight));
    double total = edges.stream().mapToDouble(Edge::weight).sum();
    return median(edges, total * HALF, total * ROUNDING);
  }

  private static int median(List<Edge> edges, double half, double rounding) {
    double sum = 0;
    for (int i = 0; i < edges.size() - 1; i++) {
      sum += edges.get(i).weight();
      if (Math.abs(sum - half) <= rounding) {
        return middle(edges.get(i).position(), edges.get(i + 1).position());
      }
      if (sum > half) {
        return edges.get(i).position();
      }
    }
    return edges.get(edges.size() - 1).position();
  }

  private static int middle(int low, int high) {
    return (int) Math.floorDiv((long) low + high + 1, 2L);
  }

  private record Edge(int position, double weight) {}
}
