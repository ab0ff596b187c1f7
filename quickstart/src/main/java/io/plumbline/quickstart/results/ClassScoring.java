package io.plumbline.quickstart.results;

import io.plumbline.labeling.label.Label;
import java.util.TreeMap;

/** A class is right or wrong. */
record ClassScoring() implements Scoring {
  @Override
  public Score of(Label label, Label truth) {
    TreeMap<Integer, Double> byClass = new TreeMap<>();
    double quality = label.equals(truth) ? 1 : 0;
    byClass.put(label.as(Label.OfClass.class).index(), quality);
    byClass.put(truth.as(Label.OfClass.class).index(), quality);
    return new Score(quality, byClass);
  }
}
