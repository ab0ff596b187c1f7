package io.plumbline.quickstart.results;

import io.plumbline.quickstart.results.LabeledObject.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that a finished run came to.
 *
 * @param categories the label names, in the order of their indices
 * @param objects every object of the input, by id
 * @param iterations every iteration, by number
 * @param looks every look, by number
 */
public record RunResults(
    List<String> categories,
    List<LabeledObject> objects,
    List<IterationCounts> iterations,
    List<Look> looks) {
  public RunResults {
    categories = List.copyOf(categories);
    objects = List.copyOf(objects);
    iterations = List.copyOf(iterations);
    looks = List.copyOf(looks);
  }

  /** Objects that got their label this way. */
  public long count(Outcome outcome) {
    return objects.stream().filter(object -> object.by(outcome)).count();
  }

  /** The share of objects that got their label this way. */
  public double share(Outcome outcome) {
    return objects.isEmpty() ? 0 : (double) count(outcome) / objects.size();
  }

  /** The share of wrong labels among those set this way; 0 when there are none. */
  public double errorOf(Outcome outcome) {
    return error(object -> object.by(outcome));
  }

  /** The share of wrong labels among all labels. */
  public double errorOfAll() {
    return error(object -> !object.by(Outcome.NONE));
  }

  private double error(Predicate<LabeledObject> which) {
    List<LabeledObject> labeled = objects.stream().filter(which).toList();
    long wrong = labeled.stream().filter(LabeledObject::wrong).count();
    return labeled.isEmpty() ? 0 : (double) wrong / labeled.size();
  }
}
