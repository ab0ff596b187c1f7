package io.plumbline.quickstart.report;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;

/**
 * What labels cost at Ground Truth's list prices: a fee of $0.08 for every label, and for a label
 * by people three workers at the least that a task of its type may pay each.
 *
 * @param human US dollars for a label by people
 * @param machine US dollars for a label by the model
 */
record Prices(double human, double machine) {
  private static final double FEE = 0.08;
  private static final int WORKERS = 3;

  static Prices of(TaskType type) {
    double worker =
        switch (type) {
          case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> 0.012;
          case OBJECT_DETECTION -> 0.036;
          case SEMANTIC_SEGMENTATION -> 0.84;
        };
    return new Prices(FEE + WORKERS * worker, FEE);
  }

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
