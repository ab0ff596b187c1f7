package io.plumbline.operator.api.v1alpha1;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The records of the last iterations, oldest first; the status keeps no more of them. */
record IterationHistory(List<IterationRecord> records) {
  private static final int LONGEST = 20;

  IterationHistory {
    records = List.copyOf(records.subList(Math.max(0, records.size() - LONGEST), records.size()));
  }

  IterationHistory plus(IterationRecord record) {
    List<IterationRecord> all = new ArrayList<>(records);
    all.add(record);
    return new IterationHistory(all);
  }

  /** The same with the current iteration's record changed, if there is one. */
  IterationHistory updated(UnaryOperator<IterationRecord> change) {
    List<IterationRecord> all = new ArrayList<>(records);
    if (!all.isEmpty()) {
      all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
    }
    return new IterationHistory(all);
  }
}
