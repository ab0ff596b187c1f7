package io.plumbline.e2e.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run must hold to; a sentence for each thing that it does not. */
final class Bounds {
  static final double WRITES_PER_TRANSITION = 2;
  static final long MEMORY = 256L << 20;
  private static final int BATCHES = 4;

  private Bounds() {}

  static List<String> broken(Measurement run) {
    List<String> broken = new ArrayList<>();
    require(run.complete() == run.jobs(), run.complete() + " jobs are complete", broken);
    require(
        run.writes().transitions().size() == run.jobs(), "a job has made no transition", broken);
    run.writes().transitions().forEach((job, stages) -> stages(job, stages, broken));
    require(run.children().size() == run.jobs(), "a Job has no owner, or a job none", broken);
    run.children().forEach((job, names) -> children(job, names, broken));
    run.writes().created().forEach((name, times) -> created(name, times, broken));
    require(
        run.batches() == BATCHES * run.jobs(), run.batches() + " batches were handed in", broken);
    require(
        run.writesPerTransition() <= WRITES_PER_TRANSITION, "more writes than the bound", broken);
    require(run.memory().most() <= MEMORY, "more memory than the bound", broken);
    return broken;
  }

  static boolean isDuplicate(Map.Entry<String, Long> created) {
    return created.getValue() > 1;
  }

  private static void stages(String job, List<String> stages, List<String> broken) {
    require(stages.equals(Scenario.STAGES), job + " went through " + stages, broken);
  }

  private static void children(String job, Set<String> names, List<String> broken) {
    require(names.equals(Scenario.children(job)), job + " has the Jobs " + names, broken);
  }

  private static void created(String name, long times, List<String> broken) {
    require(times == 1, name + " was created " + times + " times", broken);
  }

  private static void require(boolean holds, String sentence, List<String> broken) {
    if (!holds) {
      broken.add(sentence);
    }
  }
}
