package io.plumbline.quickstart.results;

import io.plumbline.quickstart.results.LabeledObject.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that a finished run came to.
 *
 * @param task what was asked for
 * @param objects every object of the input, by id
 * @param iterations every iteration, by number
 * @param looks every look, by number
 */
public record RunResults(
    LabelingTask task,
    List<LabeledObject> objects,
    List<IterationCounts> iterations,
    List<Look> looks) {
  public RunResults {
    objects = List.copyOf(objects);
    iterations = List.copyOf(iterations);
    looks = List.copyOf(looks);
  }

  /** The label names, in the order of their indices. */
  public List<String> categories() {
    return task.categories().names();
  }

  /** Objects that got their label this way. */
  public long count(Outcome outcome) {
    return objects.stream().filter(object -> object.by(outcome)).count();
  }

  /** The share of objects that got their label this way. */
  public double share(Outcome outcome) {
    return objects.isEmpty() ? 0 : (double) count(outcome) / objects.size();
  }

  /**
   * What the labels set this way lose against the truth, on average: of classes the share that is
   * wrong, of drawings 1 less the mean quality; 0 when there are none.
   */
  public double lossOf(Outcome outcome) {
    return error(object -> object.by(outcome));
  }

  /** The same of all labels. */
  public double lossOfAll() {
    return error(object -> !object.by(Outcome.NONE));
  }

  private double error(Predicate<LabeledObject> which) {
    return objects.stream().filter(which).mapToDouble(LabeledObject::loss).average().orElse(0);
  }
}
