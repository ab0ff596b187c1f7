package io.plumbline.quickstart.report;

import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Objects to show.
 *
 * @param most how many at most
 */
record Picks(RunResults results, int most) {
  /** Drawn at random; the same ones each time. */
  List<LabeledObject> random(Outcome outcome) {
    List<LabeledObject> all = new ArrayList<>(by(outcome));
    Collections.shuffle(all, new Random(1));
    return all.stream().limit(most).toList();
  }

  /** The model's least confident labels. */
  List<LabeledObject> leastCertain() {
    return by(Outcome.MACHINE).stream()
        .sorted(Comparator.comparingDouble(LabeledObject::confidence))
        .limit(most)
        .toList();
  }

  /** The model's labels that lose most, those that it was surest of first. */
  List<LabeledObject> worst() {
    return by(Outcome.MACHINE).stream()
        .filter(LabeledObject::wrong)
        .sorted(
            Comparator.comparingDouble(LabeledObject::loss)
                .thenComparing(LabeledObject::confidence)
                .reversed())
        .limit(most)
        .toList();
  }

  private List<LabeledObject> by(Outcome outcome) {
    return results.objects().stream().filter(object -> object.by(outcome)).toList();
  }
}
