package io.plumbline.labeling.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Answers grouped by object in flat arrays: object i's answers are those from {@code start(i)} to
 * {@code start(i + 1)}. Sorted by object, worker and label, so that the order in which answers came
 * in changes nothing, not even the rounding.
 */
final class AnswerTable {
  private static final Comparator<Answer> ORDER =
      Comparator.comparingLong(Answer::object)
          .thenComparing(Answer::worker)
          .thenComparingInt(Answer::label);

  private final long[] objects;
  private final int[] starts;
  private final int[] workers;
  private final int[] labels;
  private final int workerCount;

  private AnswerTable(List<Answer> sorted) {
    this.labels = sorted.stream().mapToInt(Answer::label).toArray();
    String[] names = sorted.stream().map(Answer::worker).distinct().sorted().toArray(String[]::new);
    this.workers =
        sorted.stream().mapToInt(answer -> Arrays.binarySearch(names, answer.worker())).toArray();
    this.workerCount = names.length;
    this.objects = sorted.stream().mapToLong(Answer::object).distinct().toArray();
    this.starts = starts(sorted, objects.length);
  }

  static AnswerTable of(List<Answer> answers) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(ORDER);
    return new AnswerTable(sorted);
  }

  private static int[] starts(List<Answer> sorted, int objects) {
    int[] starts = new int[objects + 1];
    int object = 0;
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).object() != sorted.get(i - 1).object()) {
        starts[++object] = i;
      }
    }
    starts[objects] = sorted.size();
    return starts;
  }

  int objects() {
    return objects.length;
  }

  int workers() {
    return workerCount;
  }

  long id(int object) {
    return objects[object];
  }

  int start(int object) {
    return starts[object];
  }

  int answers(int object) {
    return starts[object + 1] - starts[object];
  }

  int worker(int answer) {
    return workers[answer];
  }

  int label(int answer) {
    return labels[answer];
  }

  /** Whether the object's answers can be checked against each other. */
  boolean isComparable(int object) {
    return answers(object) > 1;
  }

  /** Answers about objects that several workers saw, for each worker. */
  double comparableAnswersPerWorker() {
    long answers = 0;
    for (int object = 0; object < objects(); object++) {
      answers += isComparable(object) ? answers(object) : 0;
    }
    return workerCount == 0 ? 0 : (double) answers / workerCount;
  }
}
