package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How good the boxes on an image are, as Ground Truth's documentation says it: the mean
 * intersection over union of predicted and missed boxes for each class, and the mean over the
 * classes. The surest box comes first and takes the true box that it overlaps most; an image
 * without boxes on which nothing was drawn is perfect.
 */
final class BoxQuality {
  private BoxQuality() {}

  /** The quality, from 0 to 1. */
  static double of(List<ScoredBox> drawn, List<Box> wanted) {
    TreeSet<Integer> labels = new TreeSet<>();
    drawn.forEach(each -> labels.add(each.box().label()));
    wanted.forEach(each -> labels.add(each.label()));
    return labels.stream()
        .mapToDouble(
            label ->
                ofClass(
                    drawn.stream().filter(each -> each.box().label() == label).toList(),
                    wanted.stream().filter(each -> each.label() == label).toList()))
        .average()
        .orElse(1);
  }

  private static double ofClass(List<ScoredBox> drawn, List<Box> wanted) {
    List<Box> left = new ArrayList<>(wanted);
    double sum = 0;
    int pairs = 0;
    for (ScoredBox each : surestFirst(drawn)) {
      double overlap = 0;
      Box best = null;
      for (Box candidate : left) {
        if (each.box().overlap(candidate) > overlap) {
          overlap = each.box().overlap(candidate);
          best = candidate;
        }
      }
      left.remove(best);
      sum += overlap;
      pairs++;
    }
    return sum / (pairs + left.size());
  }

  private static List<ScoredBox> surestFirst(List<ScoredBox> drawn) {
    return drawn.stream().sorted(Comparator.comparingDouble(ScoredBox::score).reversed()).toList();
  }
}
