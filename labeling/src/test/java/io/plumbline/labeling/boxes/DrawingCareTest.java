package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.DrawingCrowd.Worker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingCareTest {
  private static final WeightedMedian UNWEIGHTED = new WeightedMedian(box -> 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void exact_workers_move_edges_more_than_sloppy_ones(long seed) {
    DrawingCrowd crowd = new DrawingCrowd(60, seed);
    List<Cluster> clusters =
        clusters(
            crowd,
            new Worker("exact", 0.01, 0, 0, 0),
            new Worker("exact too", 0.01, 0, 0, 0),
            new Worker("sloppy", 0.1, 0, 0, 0),
            new Worker("sloppy too", 0.1, 0, 0, 0),
            new Worker("sloppy as well", 0.1, 0, 0, 0));

    assertThat(meanIou(crowd, clusters, DrawingCare.median(clusters)))
        .isGreaterThan(meanIou(crowd, clusters, UNWEIGHTED) + 0.01);
  }

  @Test
  void where_all_draw_alike_the_weights_do_no_harm() {
    DrawingCrowd crowd = new DrawingCrowd(60, 7);
    List<Cluster> clusters =
        clusters(
            crowd,
            new Worker("ann", 0.05, 0, 0, 0),
            new Worker("bob", 0.05, 0, 0, 0),
            new Worker("eve", 0.05, 0, 0, 0));

    assertThat(meanIou(crowd, clusters, DrawingCare.median(clusters)))
        .isGreaterThan(meanIou(crowd, clusters, UNWEIGHTED) - 0.005);
  }

  @Test
  void nothing_to_compare_leaves_all_equal() {
    DrawnBox left = new DrawnBox("ann", new Box(0, 0, 0, 10, 10));
    DrawnBox right = new DrawnBox("bob", new Box(0, 4, 0, 10, 10));
    WeightedMedian median = DrawingCare.median(List.of(new Cluster(left), new Cluster(right)));

    assertThat(median.of(List.of(left, right))).isEqualTo(new Box(0, 2, 0, 10, 10));
  }

  @Test
  void a_median_of_narrow_boxes_far_apart_is_still_a_box() {
    DrawnBox left = new DrawnBox("ann", new Box(0, 0, 0, 1, 1));
    DrawnBox right = new DrawnBox("bob", new Box(0, 5, 8, 1, 1));

    assertThat(UNWEIGHTED.of(List.of(left, right))).isEqualTo(new Box(0, 3, 4, 1, 1));
  }

  private static List<Cluster> clusters(DrawingCrowd crowd, Worker... workers) {
    return crowd.answers(List.of(workers)).stream()
        .flatMap(image -> Clustering.of(image).stream())
        .toList();
  }

  /** Each cluster's median against the true box that it overlaps most. */
  private static double meanIou(DrawingCrowd crowd, List<Cluster> clusters, WeightedMedian median) {
    return clusters.stream()
        .map(cluster -> median.of(cluster.members()))
        .mapToDouble(box -> best(box, crowd))
        .average()
        .orElseThrow();
  }

  private static double best(Box box, DrawingCrowd crowd) {
    double best = 0;
    for (int object = 0; object < 60; object++) {
      for (Box truth : crowd.truth(object)) {
        best = Math.max(best, truth.iou(box));
      }
    }
    return best;
  }
}
