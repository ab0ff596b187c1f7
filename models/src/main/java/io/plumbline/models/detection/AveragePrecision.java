package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The mean over the classes of the area under the precision-recall curve, at an intersection over
 * union of 0.5 (Everingham et al., "The Pascal visual object classes challenge", 2010).
 */
record AveragePrecision(List<List<ScoredBox>> drawn, List<List<Box>> wanted) {
  private static final double HIT = 0.5;

  /** Over the classes of which there is a box; empty if there is none. */
  OptionalDouble mean(int classes) {
    return IntStream.range(0, classes)
        .filter(label -> count(label) > 0)
        .mapToDouble(this::of)
        .average();
  }

  private long count(int label) {
    return wanted.stream().flatMap(List::stream).filter(box -> box.label() == label).count();
  }

  private record Claim(double score, boolean hit) {}

  private double of(int label) {
    List<Claim> claims = new ArrayList<>();
    for (int image = 0; image < drawn.size(); image++) {
      addClaims(image, label, claims);
    }
    claims.sort(Comparator.comparingDouble(Claim::score).reversed());
    double[] precision = new double[claims.size()];
    int hits = 0;
    for (int i = 0; i < precision.length; i++) {
      hits += claims.get(i).hit() ? 1 : 0;
      precision[i] = (double) hits / (i + 1);
    }
    double highest = 0;
    double area = 0;
    for (int i = precision.length - 1; i >= 0; i--) {
      highest = Math.max(highest, precision[i]);
      area += claims.get(i).hit() ? highest : 0;
    }
    return area / count(label);
  }

  private void addClaims(int image, int label, List<Claim> claims) {
    List<Box> left =
        new ArrayList<>(wanted.get(image).stream().filter(b -> b.label() == label).toList());
    for (ScoredBox each : drawn.get(image)) {
      if (each.box().label() == label) {
        Box best =
            left.stream()
                .max(Comparator.comparingDouble(each.box()::overlap))
                .filter(box -> each.box().overlap(box) >= HIT)
                .orElse(null);
        claims.add(new Claim(each.score(), best != null));
        left.remove(best);
      }
    }
  }
}
