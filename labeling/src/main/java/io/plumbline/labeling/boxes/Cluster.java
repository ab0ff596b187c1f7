package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Boxes of different workers that are taken for one thing. */
final class Cluster {
  private final List<DrawnBox> members = new ArrayList<>();
  private final Set<String> workers = new TreeSet<>();

  Cluster(DrawnBox first) {
    members.add(first);
    workers.add(first.workerId());
  }

  List<DrawnBox> members() {
    return members;
  }

  boolean isDrawnBy(String worker) {
    return workers.contains(worker);
  }

  /** Whether more than half of those who answered drew it. */
  boolean hasQuorumOf(int answered) {
    return 2 * members.size() > answered;
  }

  boolean sharesWorkerWith(Cluster other) {
    return other.workers.stream().anyMatch(workers::contains);
  }

  /** Mean IoU of each box here with each box there. */
  double meanIou(Cluster other) {
    double sum = 0;
    for (DrawnBox here : members) {
      for (DrawnBox there : other.members) {
        sum += here.box().iou(there.box());
      }
    }
    return sum / (members.size() * other.members.size());
  }

  void take(Cluster other) {
    members.addAll(other.members);
    workers.addAll(other.workers);
  }
}
