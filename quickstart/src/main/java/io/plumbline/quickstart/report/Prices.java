package io.plumbline.quickstart.report;

import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;

/**
 * What labels cost. The defaults are Ground Truth's list prices for classification: a fee of $0.08
 * for every label, and for a label by people three workers at $0.012 each.
 *
 * @param human US dollars for a label by people
 * @param machine US dollars for a label by the model
 */
record Prices(double human, double machine) {
  static final Prices GROUND_TRUTH = new Prices(0.08 + 3 * 0.012, 0.08);

  double of(RunResults results) {
    return human * results.count(Outcome.HUMAN) + machine * results.count(Outcome.MACHINE);
  }

  double allByPeople(RunResults results) {
    return human * (results.count(Outcome.HUMAN) + results.count(Outcome.MACHINE));
  }

  /**
   * The people's part alone: what is left when the machine's labels are made on one's own cluster.
   */
  double workersOnly(RunResults results) {
    return (human - machine) * results.count(Outcome.HUMAN);
  }
}
