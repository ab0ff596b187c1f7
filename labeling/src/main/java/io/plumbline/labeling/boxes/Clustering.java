package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the boxes of different workers that mean one thing. Pairs with an IoU of at least {@value
 * #SAME_THING} are joined, the most similar first, as long as no worker has two boxes in a cluster
 * and the two clusters' boxes overlap by {@value #SAME_THING} on average: so a chain of boxes, each
 * of which overlaps the next only, does not become one thing. A pair of different classes counts as
 * {@value #OTHER_CLASS} times as similar, so that a rider and a bicycle in nearly the same place
 * find their own, while two names for the same thing still meet.
 */
final class Clustering {
  private static final double SAME_THING = 0.5;
  private static final double OTHER_CLASS = 0.8;

  private static final Comparator<Pair> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble(Pair::similarity)
          .reversed()
          .thenComparingInt(Pair::first)
          .thenComparingInt(Pair::second);

  private final List<DrawnBox> boxes;
  private final Cluster[] clusters;

  private Clustering(List<DrawnBox> boxes) {
    this.boxes = boxes;
    this.clusters = boxes.stream().map(Cluster::new).toArray(Cluster[]::new);
  }

  private record Pair(int first, int second, double similarity) {}

  /** Every box is in one cluster; a box that nobody else drew is one by itself. */
  static List<Cluster> of(BoxAnswers answers) {
    List<DrawnBox> boxes = new ArrayList<>();
    for (WorkerBoxes worker : answers.workers()) {
      worker.boxes().forEach(box -> boxes.add(new DrawnBox(worker.workerId(), box)));
    }
    return new Clustering(boxes).join();
  }

  private List<Cluster> join() {
    pairs().forEach(this::join);
    Set<Cluster> distinct = new LinkedHashSet<>(Arrays.asList(clusters));
    return List.copyOf(distinct);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        addIfSimilar(i, j, pairs);
      }
    }
    pairs.sort(MOST_SIMILAR_FIRST);
    return pairs;
  }

  private void addIfSimilar(int i, int j, List<Pair> pairs) {
    DrawnBox one = boxes.get(i);
    DrawnBox other = boxes.get(j);
    double iou = one.box().iou(other.box());
    if (iou >= SAME_THING && !one.workerId().equals(other.workerId())) {
      boolean same = one.box().classId() == other.box().classId();
      pairs.add(new Pair(i, j, same ? iou : OTHER_CLASS * iou));
    }
  }

  private void join(Pair pair) {
    Cluster first = clusters[pair.first()];
    Cluster second = clusters[pair.second()];
    if (!first.sharesWorkerWith(second) && first.meanIou(second) >= SAME_THING) {
      first.take(second);
      Arrays.setAll(clusters, i -> clusters[i] == second ? first : clusters[i]);
    }
  }
}
