package io.plumbline.labeling.boxes;

import java.util.Comparator;
import java.util.List;

/**
 * What all workers drew on one image.
 *
 * @param object the object's id
 * @param workers by their ids, each once
 */
public record BoxAnswers(long object, List<WorkerBoxes> workers) {

  /**
   * @throws IllegalArgumentException when a worker answered twice
   */
  public BoxAnswers {
    workers = workers.stream().sorted(Comparator.comparing(WorkerBoxes::workerId)).toList();
    for (int i = 1; i < workers.size(); i++) {
      String worker = workers.get(i).workerId();
      if (worker.equals(workers.get(i - 1).workerId())) {
        throw new IllegalArgumentException(worker + " answered twice about object " + object);
      }
    }
  }
}
