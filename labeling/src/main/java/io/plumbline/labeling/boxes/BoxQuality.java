package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How good an image's predicted boxes are against people's: Ground Truth's mean IoU over predicted
 * and missed boxes for each class, averaged over the classes present in either.
 *
 * <p>Boxes are matched as in AWS's published scorer, run for each class: predictions take their
 * turn by falling confidence, each takes the box that overlaps it most of those that nobody took;
 * the pair scores its IoU. A prediction without a partner scores 0, and so does a box without one.
 */
public final class BoxQuality {
  private BoxQuality() {}

  /**
   * The quality of an image's prediction. It depends on no order: equally sure predictions take
   * their turns by place.
   *
   * @return from 0 to 1; 1 when there is no box in either, 0 when there are boxes in one only
   */
  public static double of(List<ScoredBox> predicted, List<Box> people) {
    return Stream.concat(predicted.stream().map(ScoredBox::box), people.stream())
        .map(Box::classId)
        .distinct()
        .sorted()
        .mapToDouble(classId -> ofClass(classId, predicted, people))
        .average()
        .orElse(1);
  }

  private static double ofClass(int classId, List<ScoredBox> predicted, List<Box> people) {
    List<Box> free =
        new ArrayList<>(
            people.stream().filter(b -> b.classId() == classId).sorted(Box.ORDER).toList());
    List<ScoredBox> turns =
        predicted.stream()
            .filter(scored -> scored.box().classId() == classId)
            .sorted(ScoredBox.SUREST_FIRST)
            .toList();
    double sum = 0;
    for (ScoredBox turn : turns) {
      sum += take(turn.box(), free);
    }
    return sum / (turns.size() + free.size());
  }

  /** Removes the box's partner from those that are free; returns the pair's IoU. */
  private static double take(Box box, List<Box> free) {
    Optional<Box> best = Optional.empty();
    double greatest = 0;
    for (Box candidate : free) {
      double iou = box.iou(candidate);
      if (iou > greatest) {
        greatest = iou;
        best = Optional.of(candidate);
      }
    }
    best.ifPresent(free::remove);
    return greatest;
  }
}
