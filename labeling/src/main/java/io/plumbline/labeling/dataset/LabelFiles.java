package io.plumbline.labeling.dataset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which label files count at a point of a job. People's labels of iteration n are there before it
 * is decided, the machine's after, so the two bounds differ by one.
 *
 * @param humanUpTo last iteration whose consolidation counts, from 1
 * @param machineUpTo last iteration whose decision counts
 */
record LabelFiles(int humanUpTo, int machineUpTo) {

  static LabelFiles upTo(int iteration) {
    return new LabelFiles(iteration, iteration);
  }

  static LabelFiles beforeDeciding(int iteration) {
    return new LabelFiles(iteration, iteration - 1);
  }

  List<URI> human(JobFolder folder) {
    return IntStream.rangeClosed(1, humanUpTo).mapToObj(folder::humanLabels).toList();
  }

  List<URI> machine(JobFolder folder) {
    return IntStream.rangeClosed(1, machineUpTo).mapToObj(folder::machineLabels).toList();
  }

  List<URI> failures(JobFolder folder) {
    List<URI> files = new ArrayList<>();
    IntStream.rangeClosed(1, humanUpTo).mapToObj(folder::consolidationFailures).forEach(files::add);
    IntStream.rangeClosed(1, machineUpTo).mapToObj(folder::decisionFailures).forEach(files::add);
    return List.copyOf(files);
  }
}
